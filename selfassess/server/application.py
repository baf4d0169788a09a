"""Voila with our page, our routes and nothing else: what is served, to whom, and under which limits."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tornado.web
from jupyter_core.paths import jupyter_path
from jupyter_server.auth.identity import IdentityProvider, User
from traitlets.config import Config
from voila import __version__ as voila_version
from voila.app import Voila
from voila.configuration import VoilaConfiguration
from voila.paths import collect_static_paths, collect_template_paths

from selfassess.server.assets import AssetHandler, VendorHandler, asset_url, font_faces
from selfassess.server.channel import ChannelHandler, WidgetConnection
from selfassess.server.guide import GuideHandler
from selfassess.server.kernels import Doorkeeper, OwnKernelSpec, VisitorKernels
from selfassess.server.landing import LandingHandler
from selfassess.server.notebook import KernelHandler, LeaveHandler, NotebookHandler
from selfassess.server.pages import MissingHandler, RefusedHandler
from selfassess.server.places import TEMPLATES, find_notebooks
from selfassess.server.security import HEADERS, host_pattern
from selfassess.server.settings import Settings
from selfassess.server.words import WORKBOOK

__all__ = ["WorkbookServer"]

_KERNEL = r"([\w]{8}(?:-[\w]{4}){3}-[\w]{12})"
_WIDGETS = ("@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget")


class _Visitor(IdentityProvider):
    """Everybody is the same visitor: no log-in, no name, no cookie. Log-in is the work of who hosts this."""

    def get_user(self, handler: Any) -> User:
        """Name the visitor."""
        return User(username="visitor")


class WorkbookServer(Voila):  # type: ignore[misc]
    """The application: Voila runs the notebooks, the rest is ours.

    Parameters
    ----------
    choices : Settings
        What the person who runs the server chose.
    connections : Path
        An empty folder for the kernels' connection files, private to this run.
    """

    def __init__(self, choices: Settings, connections: Path) -> None:
        super().__init__(config=_configure(choices), log_level=logging.ERROR)
        # Jupyter counts the time between pings in milliseconds, tornado takes them for seconds and wonders.
        logging.getLogger("tornado.general").setLevel(logging.ERROR)
        self.choices = choices
        self.root_dir = str(choices.notebooks)
        self.base_url = choices.base_url
        self.connection_dir = str(connections)
        self.token = ""
        self.voila_configuration = VoilaConfiguration(parent=self)
        self.voila_configuration.page_config_hook = self._write_page_config
        self.setup_template_dirs()

    def setup_template_dirs(self) -> None:
        """Put our template first; Voila's and nbconvert's stay behind it for what it builds on."""
        self.template_paths = [str(TEMPLATES), *collect_template_paths(["voila", "nbconvert"], "lab", prune=True)]
        self.static_paths = collect_static_paths(["voila", "nbconvert"], "lab")

    def build(self) -> tornado.web.Application:
        """Make the web application and start to warm kernels; needs a running event loop."""
        # The handler list is empty at first because the kernels look for `self.app` when they are made.
        self.app = tornado.web.Application(default_handler_class=RefusedHandler, **self.init_settings())
        names = host_pattern(self.choices.host, self.choices.names)
        self.app.add_handlers(names, self.init_handlers())
        return self.app

    def init_settings(self) -> dict[str, Any]:
        """Add compression, headers and limits to what Voila's handlers need."""
        settings: dict[str, Any] = super().init_settings()
        settings |= {
            "headers": HEADERS,
            "compress_response": True,
            "log_function": lambda handler: None,
            "websocket_max_message_size": self.choices.message_limit,
            "allow_unauthenticated_access": True,
            "xsrf_cookies": False,
        }
        return settings

    def init_handlers(self) -> list[Any]:
        """List every address that is answered. What is not here does not exist."""
        notebooks = find_notebooks(self.choices.notebooks)
        render = {
            "door": Doorkeeper(self.choices.visitors, self.choices.starting),
            "notebooks": notebooks,
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        routes: list[Any] = [
            (r"/", LandingHandler, {"notebooks": notebooks}),
            (r"/guide/rubrics", GuideHandler),
            (r"/voila/render/([\w.-]+\.ipynb)", NotebookHandler, render),
            (rf"/api/kernels/{_KERNEL}", KernelHandler),
            (rf"/api/kernels/{_KERNEL}/channels", ChannelHandler),
            (rf"/voila/api/shutdown/{_KERNEL}", LeaveHandler),
            (r"/assets/(\w+)/([\w.-]+)", AssetHandler),
            (r"/frontend/([\w.]+)/(static|labextensions|themes)/(.+)", VendorHandler, {"folders": self._vendor()}),
        ]
        prefixed = [(self.base_url.rstrip("/") + path, *rest) for path, *rest in routes]
        return [*prefixed, (r".*", MissingHandler)]

    def _vendor(self) -> dict[str, Sequence[Path]]:
        lab = [Path(path) for path in jupyter_path("labextensions")]
        voila = [Path(path) / "labextensions" for path in jupyter_path("voila")]
        return {
            "static": [Path(path) for path in self.static_paths],
            "labextensions": [*lab, *voila],
            "themes": [Path(self.themes_dir)],
        }

    def _write_page_config(self, page_config: dict[str, Any], **_: Any) -> dict[str, Any]:
        frontend = f"{self.base_url}frontend/{voila_version}"
        return page_config | {
            "fullStaticUrl": f"{frontend}/static",
            "fullLabextensionsUrl": f"{frontend}/labextensions",
            "themesUrl": f"{frontend}/themes",
            "fullMathjaxUrl": "",
            "selfassess": {
                "client": {"limit": self.choices.message_limit, "frontend": frontend},
                "words": {name: {"th": text.th, "en": text.en} for name, text in WORKBOOK.items()},
                "script": asset_url("client.js", self.base_url),
                "style": asset_url("page.css", self.base_url),
                "fonts": font_faces(self.base_url),
            },
        }


def _configure(choices: Settings) -> Config:
    """Set what Voila and Jupyter would otherwise read from the configuration of the person's home folder."""
    pooled = {name: {"pool_size": choices.pool} for name in find_notebooks(choices.notebooks)}
    config = Config()
    config.Voila.identity_provider_class = _Visitor
    config.Voila.kernel_websocket_connection_class = WidgetConnection
    config.VoilaConfiguration.template = "selfassess"
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.strip_sources = True
    config.VoilaConfiguration.show_tracebacks = False
    config.VoilaConfiguration.preheat_kernel = choices.pool > 0
    config.VoilaConfiguration.default_pool_size = choices.pool
    config.VoilaConfiguration.multi_kernel_manager_class = VisitorKernels
    config.VoilaConfiguration.kernel_spec_manager_class = OwnKernelSpec
    config.VoilaConfiguration.extension_allowlist = list(_WIDGETS)
    config.VoilaKernelManager.kernel_pools_config = {"default": {"pool_size": 0}, **pooled}
    config.VoilaKernelManager.preheat_denylist = [r".*/analyst_[^/]*$", r".*/\.[^/]*/"]
    config.VoilaKernelManager.fill_delay = 2.0
    config.MappingKernelManager.cull_idle_timeout = choices.idle_seconds
    config.MappingKernelManager.cull_interval = max(1, min(60, choices.idle_seconds // 4))
    # A kernel that died has lost its page's state: it is not started again, the page says so at once.
    config.KernelRestarter.restart_limit = 0
    config.NotebookNotary.db_file = ":memory:"
    return config
