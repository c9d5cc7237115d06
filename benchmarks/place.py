"""Where the big archives and their states stand between runs."""

import os
import shutil
from pathlib import Path

from benchmarks.archive import build
from benchmarks.process import DOSSIER, HOME, run


def place() -> Path:
    """`build/benchmarks` of the checkout, or the folder that `DOSSIER_BENCHMARKS` names."""
    folder = Path(os.environ.get("DOSSIER_BENCHMARKS", HOME / "build" / "benchmarks"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def archive(dossiers: int) -> Path:
    """An archive of so many dossiers with twenty papers each; built once."""
    root = place() / f"kho-{dossiers}"
    if not root.is_dir():
        half = place() / f"half-{dossiers}"
        shutil.rmtree(half, ignore_errors=True)
        print(f"(building {dossiers} dossiers)", flush=True)
        build(half, dossiers)
        half.rename(root)
    return root


def state(dossiers: int, *, anew: bool = False) -> Path:
    """Its state folder; empty where it is made or wanted anew."""
    folder = place() / f"state-{dossiers}"
    if anew:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    return folder


def scanned(dossiers: int) -> tuple[Path, Path]:
    """The archive and its state, brought up to date with it."""
    root, folder = archive(dossiers), state(dossiers)
    print(f"(bringing the state of {dossiers} dossiers up to date)", flush=True)
    run([*DOSSIER, "scan", root, "--state", folder])
    return root, folder
