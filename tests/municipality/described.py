"""Each request held against the API descriptions of the real servers, when they are here."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import BASES, ROOT
from tests.municipality.speech import Json, Request

if TYPE_CHECKING:
    from openapi_core import OpenAPI

SPECS = Path(__file__).resolve().parents[3] / "shared" / "specs"
FILES: Mapping[Api, str] = {
    Api.ZAKEN: "openzaak-zaken.yaml",
    Api.DOCUMENTEN: "openzaak-documenten.yaml",
    Api.BESLUITEN: "openzaak-besluiten.yaml",
    Api.CATALOGI: "openzaak-catalogi.yaml",
    Api.OBJECTEN: "openobject-objecten+objecttypen-v2.yaml",
}
SERVED_AT: Mapping[Api, str] = {**BASES, Api.OBJECTEN: "/api/v2"}
ABSENT = "shared material absent: API descriptions"


class NotAsDescribed(AssertionError):  # noqa: N818  # a test fails by it, and says why
    """We sent what does not fit the API's own description."""


def are_here() -> bool:
    return all((SPECS / name).is_file() for name in FILES.values())


def hold_against(request: Request) -> None:
    """Raise NotAsDescribed for a request that does not fit; nothing without descriptions."""
    if not are_here():
        return
    api = next((api for api in FILES if request.path.startswith(BASES[api] + "/")), None)
    if api is None or request.method == "HEAD":
        return
    from openapi_core.exceptions import OpenAPIError

    path = SERVED_AT[api] + request.path.removeprefix(BASES[api])
    try:
        _description(api).validate_request(_Told(request, path))
    except OpenAPIError as error:
        raise NotAsDescribed(f"{request.method} {request.path}: {_why(error)}") from error


def _why(error: BaseException) -> str:
    """All causes in one line, with what the schema itself says."""
    told = []
    each: BaseException | None = error
    while each is not None:
        told.append(str(each) or type(each).__name__)
        told += [str(wrong.message) for wrong in getattr(each, "schema_errors", ())]
        each = each.__cause__
    return "; ".join(told)


class _Told:
    """A request in the words of openapi-core."""

    def __init__(self, request: Request, path: str) -> None:
        from openapi_core.datatypes import RequestParameters
        from werkzeug.datastructures import Headers, ImmutableMultiDict

        self.parameters = RequestParameters(
            query=ImmutableMultiDict(dict(request.query)),
            header=Headers(dict(request.headers)),
        )
        self.method = request.method.lower()
        self.host_url = ROOT
        self.path = path
        self.content_type = request.headers.get("content-type", "")
        self.body = _without_empty_address(request)


def _without_empty_address(request: Request) -> bytes | None:
    """`object` may be empty at zaakobjecten, as was measured; the description says it may not."""
    if request.path.endswith("/zaakobjecten") and request.method == "POST":
        told = request.table()
        if told.get("object") == "":
            del told["object"]
            return json.dumps(told).encode()
    return request.content or None


@cache
def _description(api: Api) -> "OpenAPI":
    """Read once; only what is asked for is kept, and nothing is fetched from elsewhere."""
    import yaml  # type: ignore[import-untyped]  # comes with openapi-core, without types
    from openapi_core import Config, OpenAPI

    text = (SPECS / FILES[api]).read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    told: Json = yaml.load(text, Loader=loader)
    assert isinstance(told, dict)
    paths = told["paths"]
    assert isinstance(paths, dict)
    for each in paths.values():
        assert isinstance(each, dict)
        for name, operation in each.items():
            if re.fullmatch("get|post|put|patch|delete|head", name) and isinstance(operation, dict):
                operation["responses"] = {"default": {"description": ""}}
                _as_served(operation)
    local = _local(told)
    assert isinstance(local, dict)
    made = OpenAPI.from_dict(local, config=Config(spec_validator_cls=None))
    assert isinstance(made, OpenAPI)
    return made


NUMBERS = ("page", "pageSize", "typeVersion", "versie")


def _as_served(operation: dict[str, Json]) -> None:
    """What the descriptions have wrong of parameters.

    They call an address a number where they ask for what belongs to something, and let each call
    be of JSON in a header parameter, which OpenAPI itself says to ignore.
    """
    told = operation.get("parameters")
    rows = [row for row in told if isinstance(row, dict)] if isinstance(told, list) else []
    operation["parameters"] = [row for row in rows if row.get("name") != "Content-Type"]
    for each in rows:
        schema = each.get("schema")
        is_number = isinstance(schema, dict) and schema.get("type") == "integer"
        if each.get("in") == "query" and is_number and each["name"] not in NUMBERS:
            each["schema"] = {"type": "string", "format": "uri"}


def _local(told: Json) -> Json:
    """Without references to documents that stand elsewhere; only answers use them."""
    if isinstance(told, dict):
        elsewhere = str(told.get("$ref", "#")).startswith("http")
        return {} if elsewhere else {name: _local(value) for name, value in told.items()}
    return [_local(each) for each in told] if isinstance(told, list) else told


def parameters_of(api: Api, path: str, method: str) -> set[str]:
    """The query parameters that the description knows at a path."""
    import yaml

    told = yaml.load((SPECS / FILES[api]).read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    rows = told["paths"][path][method.lower()].get("parameters", [])
    return {row["name"] for row in rows if row["in"] == "query"}
