"""The public conformance suite for Jupyter kernels, against the installed Java kernel.

KERNEL names another kernel to compare with.
"""
import glob
import os
import tempfile
import unittest

import jupyter_kernel_test as jkt
from jupyter_client import KernelManager

KERNEL = os.environ.get("KERNEL", "java")

# The history of whoever runs this is not searched, and not added to.
DATA = tempfile.TemporaryDirectory(prefix="virtlab-data-")
unittest.addModuleCleanup(DATA.cleanup)
os.environ["VIRTLAB_DATA"] = DATA.name


class JavaKernelTests(jkt.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oh no");'
    completion_samples = [
        {"text": '"abc".toUpperC', "matches": {"toUpperCase"}},
        {"text": "Math.floorM", "matches": {"floorMod"}},
        {"text": "System.out.printl", "matches": {"println"}},
        {"text": "List.of(1).strea", "matches": {"stream"}},
        {"text": "LongAdd", "matches": {"java.util.concurrent.atomic.LongAdder"}},
        {"text": "import java.util.concurr", "matches": {"concurrent"}},
        {"text": "List.of(\"a\").stream().map(s -> s.isBl", "matches": {"isBlank"}},
        {"text": "%lsma", "matches": {"%lsmagic"}},
    ]
    complete_code_samples = [
        "1 + 1",
        "int x = 1;",
        "int twice(int n) {\n    return 2 * n;\n}",
        "class Point {\n    int x;\n}",
        "for (int i = 0; i < 3; i++) {\n    System.out.println(i);\n}",
    ]
    incomplete_code_samples = [
        "int twice(int n) {",
        "for (int i = 0; i < 3; i++) {",
        'String text = """\nabc',
        "Math.max(1,",
    ]
    invalid_code_samples = ["int 1x = 3;", "class }", "import ;"]
    code_generate_error = 'throw new IllegalStateException("meant to fail");'
    code_execute_result = [
        {"code": "1+2+3", "result": "6"},
        {"code": '"a" + 1', "result": "a1"},
        {"code": "List.of(1, 2)", "result": "[1, 2]"},
    ]
    code_display_data = [
        {"code": 'display("shown");', "mime": "text/plain"},
        {
            "code": (
                "display(new java.awt.image.BufferedImage("
                "8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB));"
            ),
            "mime": "image/png",
        },
    ]
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"
    code_clear_output = "clearOutput(false);"

    def test_the_kernels_own_jars_are_not_the_readers(self):
        self.flush_channels()
        reply, _ = self.execute_helper(code="com.fasterxml.jackson.databind.ObjectMapper m = null;")
        self.assertEqual(reply["content"]["status"], "error")


class JavaKernelWelcomeTests(jkt.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True


class IpcTransportTests(unittest.TestCase):
    """Jupyter's own kernel manager over Unix-domain sockets, as hosted notebooks use it."""

    def test_ipc_answers_restarts_and_leaves_no_file(self):
        with tempfile.TemporaryDirectory() as folder:
            manager = KernelManager(kernel_name=KERNEL, transport="ipc")
            manager.connection_file = os.path.join(folder, "connection.json")
            manager.start_kernel()
            client = manager.client()
            client.start_channels()
            try:
                self.assertEqual(self.sum_of(client), "2")
                self.assertEqual(len(glob.glob(os.path.join(folder, "*-ipc-*"))), 5)
                manager.restart_kernel()
                self.assertEqual(self.sum_of(client), "2")
                self.assertTrue(client.is_alive())
            finally:
                client.stop_channels()
                manager.shutdown_kernel()
            self.assertEqual(glob.glob(os.path.join(folder, "*-ipc-*")), [])

    def sum_of(self, client):
        client.wait_for_ready(timeout=60)
        shown = []
        client.execute_interactive(
            "1 + 1",
            timeout=60,
            output_hook=lambda message: shown.append(message["content"]),
        )
        return next(content["data"]["text/plain"] for content in shown if "data" in content)


if __name__ == "__main__":
    unittest.main(verbosity=2)
