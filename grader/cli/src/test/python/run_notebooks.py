"""Executes notebooks with nbclient: a second opinion beside VirtLab's own runner.

Usage: run_notebooks.py NOTEBOOK...; exit code 1 when a cell fails.
"""
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def run(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    begun = time.monotonic()
    try:
        NotebookClient(
            notebook,
            timeout=120,
            kernel_name="java",
            resources={"metadata": {"path": str(path.parent)}},
        ).execute()
    except CellExecutionError as failure:
        print(f"FAILED {path}\n{failure}", flush=True)
        return False
    cells = sum(cell.cell_type == "code" for cell in notebook.cells)
    print(f"ok {path.parent.name}/{path.name}: {cells} cells, {time.monotonic() - begun:.1f} s", flush=True)
    return True


results = [run(Path(argument).resolve()) for argument in sys.argv[1:]]
sys.exit(0 if results and all(results) else 1)
