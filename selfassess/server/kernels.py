"""One kernel for each visitor: which Python it runs, what it may see, and how many there may be."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager, NoSuchKernel
from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from tornado import web

from selfassess.server.places import PACKAGE

__all__ = ["Doorkeeper", "OwnKernelSpec", "VisitorKernels"]

NAME = "python3"


class OwnKernelSpec(KernelSpecManager):
    """Offers one kernel only: the Python that runs the server.

    A `python3` that somebody once installed in their home folder would otherwise be taken, without our package.
    """

    def find_kernel_specs(self) -> dict[str, str]:
        """Name the one kernel; it has no folder of its own."""
        return {NAME: str(PACKAGE)}

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Describe the one kernel: no history file, no completion engine, nobody's start-up scripts."""
        if kernel_name != NAME:
            raise NoSuchKernel(kernel_name)
        options = ["--HistoryManager.enabled=False", "--Completer.use_jedi=False", "--quiet"]
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *options],
            display_name="Python 3",
            language="python",
            metadata={},
        )

    def get_all_specs(self) -> dict[str, Any]:
        """Describe the one kernel as the Jupyter parts ask for it."""
        return {NAME: {"resource_dir": str(PACKAGE), "spec": self.get_kernel_spec(NAME).to_dict()}}


class VisitorKernels(AsyncMappingKernelManager):
    """Starts kernels that find our package, keep out of the home folder and echo nothing back.

    Voila derives its pool of warm kernels from this class and keeps it in `_pools`, by notebook.
    """

    _UNMET_SECONDS = 60
    _pools: Mapping[str, list[asyncio.Task[dict[str, Any]]]] = MappingProxyType({})
    fill_if_needed: Callable[..., None]

    async def start_kernel(self, **kwargs: Any) -> str:  # type: ignore[override]
        """Start one kernel and return its id."""
        environment = dict(kwargs.pop("env", None) or os.environ)
        paths = [str(PACKAGE.parent), *filter(None, [environment.get("PYTHONPATH")])]
        environment |= {
            "PYTHONPATH": os.pathsep.join(paths),
            "IPYTHONDIR": self.connection_dir,
            "JUPYTER_WIDGETS_ECHO": "0",
            "SELFASSESS_SERVED": "1",  # this page brings the font itself
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        }
        return str(await super().start_kernel(env=environment, **kwargs))

    async def end_kernel(self, kernel_id: str) -> None:
        """End one kernel now; one that is already gone (404) is fine."""
        with suppress(web.HTTPError):
            await self.shutdown_kernel(kernel_id, now=True)  # type: ignore[no-untyped-call]

    async def end_all(self) -> None:
        """End every kernel now, and start none of those that were to come."""
        for pool in self._pools.values():
            for task in pool:
                drawing = task.result()["task"] if task.done() and self._is_sound(task) else task
                drawing.cancel()
            pool.clear()
        # One that is just being started has an id but is not there yet: 404. It ends with its parent anyway.
        with suppress(web.HTTPError):
            await self.shutdown_all(now=True)

    def count_visitors(self) -> int:
        """Count the kernels that visitors hold, without those that are kept warm for the next."""
        warm = sum(self.count_ready(notebook) for notebook in self._pools)
        return max(0, len(self.list_kernel_ids()) - warm)

    def count_ready(self, notebook: str) -> int:
        """Count the kernels that were started for this notebook's next visitors."""
        return sum(1 for task in self._pools.get(notebook, ()) if task.done())

    def notify_connect(self, kernel_id: str) -> None:
        """Notice that the page of a kernel has come."""
        self.get_kernel(kernel_id).has_met_its_page = True  # type: ignore[attr-defined]
        super().notify_connect(kernel_id)  # type: ignore[no-untyped-call]

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a kernel whose page has been away for long, or has never come: a robot's, or a lost visitor's."""
        kernel: Any = self.get_kernel(kernel_id)
        waited = (utcnow() - kernel.last_activity).total_seconds()
        if waited > self._UNMET_SECONDS and not getattr(kernel, "has_met_its_page", False):
            await self.end_kernel(kernel_id)
        else:
            await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]

    def tend(self, notebook: str) -> None:
        """Make the pool fit for the next visitor: take out what has died, and let no time run against the rest."""
        pool = self._pools.get(notebook, [])
        spoilt = [task for task in pool if task.done() and not self._is_sound(task)]
        for task in spoilt:
            pool.remove(task)
        for task in pool:
            if task.done():
                self.get_kernel(task.result()["kernel_id"]).last_activity = utcnow()  # type: ignore[attr-defined]
        if spoilt:
            self.fill_if_needed(delay=0, notebook_name=notebook)

    def _is_sound(self, task: asyncio.Task[dict[str, Any]]) -> bool:
        return not task.cancelled() and task.exception() is None and task.result()["kernel_id"] in self


class Doorkeeper:
    """Says whether one more visitor may come in now.

    Parameters
    ----------
    visitors : int
        How many may have the app open at the same time.
    starting : int
        How many kernels may be starting at the same time: sixty at once would all be slow, and then all fail.

    Examples
    --------
    >>> door = Doorkeeper(visitors=2, starting=1)
    >>> door.decide(open_kernels=0, ready=0)
    'start'
    >>> with door.opening():
    ...     door.decide(open_kernels=0, ready=0), door.decide(open_kernels=1, ready=1)
    ('wait', 'full')
    """

    def __init__(self, visitors: int, starting: int) -> None:
        self.visitors = visitors
        self.starting = starting
        self._openings = 0

    def decide(self, open_kernels: int, ready: int) -> str:
        """Decide between `ready` (take a warm kernel), `start` (a new one), `wait` and `full`.

        Parameters
        ----------
        open_kernels : int
            Kernels that visitors hold.
        ready : int
            Warm kernels of the notebook that is asked for.
        """
        if open_kernels + self._openings >= self.visitors:
            return "full"
        if ready:
            return "ready"
        return "start" if self._openings < self.starting else "wait"

    def opening(self) -> _Opening:
        """Count one visitor who is on the way in, until the block ends."""
        return _Opening(self)


class _Opening:
    def __init__(self, door: Doorkeeper) -> None:
        self._door = door

    def __enter__(self) -> None:
        self._door._openings += 1

    def __exit__(self, *_: object) -> None:
        self._door._openings -= 1
