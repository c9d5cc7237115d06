"""Programs that measure speed, memory and recognition, and print figures beside their limits."""
