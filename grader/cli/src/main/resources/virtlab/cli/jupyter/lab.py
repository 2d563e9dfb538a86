"""Runs JupyterLab until it ends or until the process that started it is gone."""
import os
import signal
import sys
import threading


def leave_with_parent():
    while os.read(0, 4096):  # unbuffered: a buffer's lock would be held when Python ends
        pass
    os.kill(os.getpid(), signal.SIGTERM)


parent = threading.Thread(target=leave_with_parent, daemon=True)
parent.start()

from jupyterlab.labapp import main  # noqa: E402

sys.exit(main())
