"""The workbook page: a warm kernel where there is one, a place in the queue where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tornado import web
from tornado.iostream import StreamClosedError
from voila.request_info_handler import RequestInfoSocketHandler
from voila.tornado.handler import TornadoVoilaHandler

from selfassess.server.kernels import Doorkeeper
from selfassess.server.pages import ErrorPages
from selfassess.server.words import WORKBOOK

__all__ = ["KernelHandler", "LeaveHandler", "NotebookHandler"]


class NotebookHandler(ErrorPages, TornadoVoilaHandler):  # type: ignore[misc]
    """`/voila/render/NAME.ipynb`: runs the notebook for one visitor and sends what it shows."""

    def initialize(self, door: Doorkeeper, notebooks: Sequence[str], **kwargs: Any) -> None:
        """Take the doorkeeper and the notebooks that are served, beside what Voila needs."""
        super().initialize(**kwargs)
        self._door = door
        self._notebooks = notebooks

    async def get(self, path: str) -> None:
        """Send the page, or say that it is not there, that one must wait, or that all places are taken."""
        if path not in self._notebooks:
            raise web.HTTPError(404)
        kernels = self.kernel_manager
        kernels.tend(path)
        self._warm = kernels.count_ready(path)
        decision = self._door.decide(kernels.count_visitors(), self._warm)
        if decision == "full":
            self.set_status(503)
            self.say_error("full", refresh=15, n=self._door.visitors)
        elif decision == "wait":
            self.set_status(503)
            self.say_error("wait", refresh=2)
        else:
            with self._door.opening():
                await self._send_notebook(path)

    async def head(self, path: str) -> None:
        """Say that the page is there, and start no kernel for one who does not read it."""
        if path not in self._notebooks:
            raise web.HTTPError(404)
        await self.flush()

    async def _send_notebook(self, path: str) -> None:
        # Voila keeps every request for kernels that ask for it. Ours never do: the page reads its own address.
        RequestInfoSocketHandler._cache.clear()
        sent = False
        try:
            async for html in self.get_generator(path=path):
                # Voila's sign of life is an inline script, which our pages do not allow; an empty line does.
                self.write("\n" if "voila_heartbeat" in html else html)
                await self.flush()
                sent = True
        except StreamClosedError:
            return
        except Exception:
            if not sent:
                raise
            self.log.exception("%s could not be shown to the end", path)
            self.write(f'<p hidden data-fault="server">{WORKBOOK["fault"].th}</p></main></body></html>')

    def should_use_rendered_notebook(self, *_: Any) -> bool:
        """Take a warm kernel only if it runs: one still to be started would come later than a new one."""
        return bool(self._warm)


class KernelHandler(ErrorPages):
    """`/api/kernels/ID`: whether this kernel is still there; nothing can be done to it here."""

    async def get(self, kernel_id: str) -> None:
        """Describe one kernel, or answer 404."""
        kernels = self.settings["kernel_manager"]
        if kernel_id not in kernels:
            raise web.HTTPError(404)
        self.set_header("Cache-Control", "no-store")
        self.finish(kernels.kernel_model(kernel_id) | {"last_activity": "", "reason": ""})


class LeaveHandler(ErrorPages):
    """`/voila/api/shutdown/ID`: a page that is closed gives its kernel back at once."""

    async def post(self, kernel_id: str) -> None:
        """End the kernel. Its random id is known to its own page only."""
        kernels = self.settings["kernel_manager"]
        await kernels.end_kernel(kernel_id)
        self.set_status(204)

    def check_xsrf_cookie(self) -> None:
        """Ask for no cookie: who knows the id may do this."""
