"""Widgets in a real JupyterLab: a slider moves a picture, a button prints, a reloaded page knows them.

Usage: widget_session.py --shots FOLDER
"""
import argparse
import json
import tempfile
import time
from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import lab_session
from lab_session import wait_for

CELLS = [
    """import virtlab.widgets.*;
import static virtlab.widgets.Interact.interact;
import virtlab.display.MimeBundle;

MimeBundle bar(int cores) {
    return MimeBundle.text("cores: " + cores).with(MimeBundle.SVG,
        "<svg xmlns='http://www.w3.org/2000/svg' width='340' height='44'>"
        + "<rect width='320' height='40' fill='#ddd'/><rect width='" + 20 * cores + "' height='40' fill='#0072B2'/>"
        + "<text x='6' y='26' fill='#fff'>cores: " + cores + "</text></svg>");
}""",
    "interact(1, 16, cores -> bar(cores))",
    """Output out = new Output();
Button print = new Button().description("Print").onClick(() -> System.out.println("printed below"));
Button fail = new Button().description("Fail").onClick(() -> { throw new IllegalStateException("no cores left"); });
Button into = new Button().description("Into the box").onClick(
    () -> out.capture(() -> System.out.println("captured above")));
new VBox(out, new HBox(print, fail, into))""",
    """new VBox(
    new Dropdown().options("first fit", "best fit").description("policy"),
    new Checkbox().description("overcommit"),
    new Text().value("vm1").description("name"),
    new FloatSlider().min(0).max(1).step(0.05).value(0.3).description("load"),
    new IntProgress().value(40).description("done"))""",
    "interact(0, 3, hosts -> 6 / hosts)",
]
SHOWN = """
return [...document.querySelectorAll('.jp-CodeCell')].map(cell =>
  [...cell.querySelectorAll('.jp-OutputArea-output')].map(area => area.innerText
    + [...area.querySelectorAll('img')].map(i => decodeURIComponent(i.src)).join('')
    + [...area.querySelectorAll('svg')].map(s => s.outerHTML).join('')).join('\\n'));
"""


def notebook():
    cells = [{"cell_type": "code", "id": f"cell-{i}", "execution_count": None, "metadata": {}, "outputs": [],
              "source": source} for i, source in enumerate(CELLS)]
    kernel = {"name": "java", "display_name": "Java", "language": "java"}
    return json.dumps({"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5})


def shown(driver, cell, text, what):
    """Waits until a cell shows a text, and returns the seconds that it took."""
    started = time.monotonic()
    wait_for(what, 60, lambda: text in driver.execute_script(SHOWN)[cell])
    return time.monotonic() - started


def press(driver, label):
    for button in driver.find_elements(By.CSS_SELECTOR, "button.jupyter-button"):
        if button.text == label:
            button.click()
            return
    raise AssertionError(f"no button {label}")


def handle(driver):
    return driver.find_element(By.CSS_SELECTOR, ".jp-CodeCell .noUi-handle")


def drag(driver, shots):
    handle(driver).send_keys(Keys.ARROW_RIGHT)
    shown(driver, 1, "cores: 2", "the picture after one step")
    driver.save_screenshot(str(shots / "widgets-1-step.png"))
    for _ in range(10):
        handle(driver).send_keys(Keys.ARROW_RIGHT)
    late = shown(driver, 1, "cores: 12", "the picture after ten steps at once")
    driver.save_screenshot(str(shots / "widgets-2-steps.png"))
    print(f"the picture stood {late:.2f} s after the slider", flush=True)


def session(driver, options, url):
    driver.get(url)
    ready = lambda: driver.execute_script(lab_session.STATE)
    wait_for("the kernel", 120, lambda: ready().get("ready") and ready()["status"] in ("idle", "unknown"))
    driver.execute_script(lab_session.RUN_ALL)
    shown(driver, 1, "cores: 1", "the first picture")
    shown(driver, 4, "ArithmeticException", "the error in place of a picture")
    drag(driver, options.shots)
    press(driver, "Print")
    shown(driver, 2, "printed below", "what the handler prints")
    press(driver, "Fail")
    shown(driver, 2, "no cores left", "what the handler throws")
    press(driver, "Into the box")
    shown(driver, 2, "captured above", "what is captured")
    driver.save_screenshot(str(options.shots / "widgets-3-buttons.png"))
    driver.execute_script("return window.jupyterapp.commands.execute('docmanager:save').then(() => true)")
    driver.refresh()
    shown(driver, 1, "cores: 12", "the picture after a reload of the page")
    shown(driver, 4, "ArithmeticException", "the error after a reload of the page")
    handle(driver).send_keys(Keys.ARROW_LEFT)
    shown(driver, 1, "cores: 11", "a step after the reload")
    lab_session.whole_notebook(driver, options.shots, "widgets-4-reloaded")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shots", type=Path, required=True)
    options = parser.parse_args()
    options.shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="widgets-", ignore_cleanup_errors=True) as scratch:
        options.work = Path(scratch, "work")
        options.work.mkdir()
        options.notebook = "widgets.ipynb"
        (options.work / options.notebook).write_text(notebook())
        lab_session.serve_and_look(options, Path(scratch), session)


if __name__ == "__main__":
    main()
