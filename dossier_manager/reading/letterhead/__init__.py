"""From pages to papers: what each paper says of itself at its head and its foot."""
