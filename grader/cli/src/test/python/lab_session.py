"""One JupyterLab session in headless Chromium: opens a notebook, runs all cells, looks at it.

Usage: lab_session.py --work FOLDER --notebook NAME --shots FOLDER [--theme light|dark]
                      [--expect-picture] [--allow-errors]

The server is started on a free port and ended by this script; exit code 1 says what was wrong.
"""
import argparse
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

RUN_ALL = "return window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => true)"
STATE = """
const app = window.jupyterapp;
if (!app) return {status: 'no application yet'};
const panel = [...app.shell.widgets('main')].find(w => w.sessionContext && w.content && w.content.widgets);
if (!panel) return {status: 'no notebook open yet'};
const context = panel.sessionContext;
const kernel = context.session && context.session.kernel;
const code = panel.content.widgets.filter(w => w.model.type === 'code');
const written = code.filter(w => w.model.sharedModel.source.trim() !== '');
const meant = w => (w.model.getMetadata('tags') || []).includes('raises-exception');
const outputs = code.filter(w => !meant(w)).flatMap(w => w.model.outputs.toJSON());
return {
  ready: context.isReady,
  kernel: kernel ? kernel.name : '',
  status: kernel ? kernel.status : '',
  cells: written.length,
  ran: written.filter(w => w.model.executionCount !== null).length,
  errors: outputs.filter(o => o.output_type === 'error').map(o => o.ename + ': ' + o.evalue),
};
"""
PICTURES = """
const seen = [...document.querySelectorAll('.jp-OutputArea-output')].flatMap(
  area => [...area.querySelectorAll('svg, img, canvas')]);
return seen.filter(p => {
  const box = p.getBoundingClientRect();
  return box.width > 40 && box.height > 20 && (p.tagName !== 'IMG' || p.naturalWidth > 0);
}).length;
"""


PAGE = "const page = document.querySelector('.jp-WindowedPanel-outer') || document.querySelector('.jp-Notebook');"
# All cells stand in the page from the start, so that scrolling meets no placeholder.
SETTINGS = {"@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"}}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, seconds, probe):
    until = time.monotonic() + seconds
    last = "nothing"
    while time.monotonic() < until:
        try:
            value = probe()
            if value:
                return value
        except Exception as failure:  # the page or the server is not there yet
            last = failure
        time.sleep(0.25)
    sys.exit(f"{what}: not within {seconds} s (last seen: {last!r})")


def start_server(work, token, port, scratch):
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root",
        f"--ServerApp.root_dir={work}", f"--ServerApp.port={port}", "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}", "--LabApp.news_url=None", "--LabApp.expose_app_in_browser=True",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    # Its own settings folder, so that neither the reader's settings nor ours leak.
    settings = scratch / "settings"
    for name, values in SETTINGS.items():
        (settings / name).parent.mkdir(parents=True, exist_ok=True)
        (settings / name).write_text(json.dumps(values))
    environment = dict(os.environ, JUPYTERLAB_SETTINGS_DIR=str(settings),
                       JUPYTERLAB_WORKSPACES_DIR=str(scratch / "workspaces"))
    log = open(scratch / "server.log", "w+")
    return subprocess.Popen(command, stdout=log, stderr=log, env=environment), log


def start_browser(scratch):
    options = Options()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--disable-dev-shm-usage", "--force-device-scale-factor=1", "--window-size=1280,900",
                 f"--user-data-dir={scratch / 'browser'}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
    driver.set_script_timeout(300)
    return driver


def whole_notebook(driver, shots, name):
    """Pictures of the notebook from its first to its last cell, one screen after the other."""
    driver.set_window_size(1280, 1600)
    shots.mkdir(parents=True, exist_ok=True)
    screen = 1
    top = 0
    while True:
        driver.execute_script(f"{PAGE} page.scrollTop = {top}")
        time.sleep(1)
        target = shots / f"{name}-{screen:02}.png"
        driver.save_screenshot(str(target))
        height, seen = driver.execute_script(f"{PAGE} return [page.scrollHeight, page.clientHeight]")
        if top + seen >= height:
            break
        top += seen - 60
        screen += 1
    print(f"pictures: {shots}/{name}-01.png to {screen:02}", flush=True)


def session(driver, options, url):
    driver.get(url)
    wait_for("the notebook's kernel", 120, lambda: (
        lambda s: s if s.get("ready") and s["status"] in ("idle", "unknown") else None)(driver.execute_script(STATE)))
    if options.theme == "dark":
        driver.execute_script(
            "return window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Dark'})"
            ".then(() => true)")
    driver.execute_script(RUN_ALL)
    state = wait_for("all cells run", 240, lambda: (
        lambda s: s if s["status"] == "idle" and (s["ran"] == s["cells"] or s["errors"]) else None)(
            driver.execute_script(STATE)))
    time.sleep(1)
    pictures = driver.execute_script(PICTURES)
    print(f"{options.notebook}: kernel {state['kernel']}, {state['ran']} of {state['cells']} cells ran, "
          f"{pictures} pictures, {len(state['errors'])} errors", flush=True)
    whole_notebook(driver, options.shots, f"{Path(options.notebook).stem}-{options.theme}")
    if state["errors"] and not options.allow_errors:
        sys.exit("errors in the notebook: " + "; ".join(state["errors"]))
    if options.expect_picture and not pictures:
        sys.exit("no picture was rendered")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--notebook", required=True)
    parser.add_argument("--shots", type=Path, required=True)
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--expect-picture", action="store_true")
    parser.add_argument("--allow-errors", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lab-", ignore_cleanup_errors=True) as scratch:
        serve_and_look(options, Path(scratch))


def serve_and_look(options, scratch, look=session):
    port, token = free_port(), secrets.token_hex(16)
    server, log = start_server(options.work.resolve(), token, port, scratch)
    try:
        base = f"http://127.0.0.1:{port}"
        wait_for("JupyterLab", 60, lambda: urllib.request.urlopen(f"{base}/api?token={token}", timeout=2).status == 200)
        driver = start_browser(scratch)
        try:
            name = urllib.parse.quote(options.notebook)
            look(driver, options, f"{base}/lab/tree/{name}?token={token}")
        finally:
            driver.quit()
    except BaseException:
        log.seek(0)
        sys.stderr.write(log.read()[-4000:])
        raise
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(15)
        except subprocess.TimeoutExpired:
            server.kill()
        log.close()


if __name__ == "__main__":
    main()
