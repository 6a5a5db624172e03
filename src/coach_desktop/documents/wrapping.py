"""What stands around a signature in its own wrapping, and what no signature covers.

A CMS names its digest and its versions once more outside of what is signed, and a reader goes by
the inner ones alone: a bit could be turned there, and nobody would say so. So the wrapping is made
anew out of what is covered, and has to come out the same.
"""

from collections.abc import Mapping

from asn1crypto import cms, core, parser
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_TYPE, _VERSION = "signed_data", "v1"


def is_as_told(der: bytes) -> bool:
    """Whether a CMS over nothing but a digest is written as its own inner part says."""
    try:
        found = cms.ContentInfo.load(der)["content"]
        if found["encap_content_info"]["content_type"].native != "data":
            return True  # a time stamp holds what it stamps, and has a wrapping of its own
        return der in (_again(found, {}), _again(found, {"parameters": core.Null()}))
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):
        return False


def _again(found: cms.SignedData, more: Mapping[str, core.Asn1Value]) -> bytes:
    (signer,) = found["signer_infos"]
    told = {"algorithm": signer["digest_algorithm"]["algorithm"].native, **more}
    inner = {
        name: signer[name]
        for name in ("sid", "signed_attrs", "signature_algorithm", "signature", "unsigned_attrs")
        if not isinstance(signer[name], core.Void)
    }
    digest = cms.DigestAlgorithm(told)
    outer = {name: found[name] for name in ("certificates", "crls") if found[name].native}
    again = cms.ContentInfo(
        {
            "content_type": _TYPE,
            "content": cms.SignedData(
                {
                    "version": _VERSION,
                    "digest_algorithms": [digest],
                    "encap_content_info": {"content_type": "data"},
                    "signer_infos": [
                        cms.SignerInfo({"version": _VERSION, "digest_algorithm": digest, **inner})
                    ],
                    **outer,
                }
            ),
        }
    )
    return bytes(again.dump())


def stands_in_its_gap(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether the signature stands at the place of which it says so itself."""
    first, size, second, _ = (int(each) for each in signature.byte_range)
    return pdf[first + size : first + size + 1] == b"<" and pdf[second - 1 : second] == b">"


def fills_its_gap(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether the gap that no signature covers holds the signature itself, zeros, and no more.

    Of the signature too some bytes are covered by nothing: they say again what is signed.
    """
    first, size, second, _ = (int(each) for each in signature.byte_range)
    gap = pdf[first + size : second]
    told = bytes(signature.pkcs7_content)
    room = (len(gap) - 2) // 2
    told = told[: _der_length(told)]
    filled = b"<" + told.ljust(room, b"\0").hex().encode() + b">"
    return gap in {filled, filled.upper()} and is_as_told(told)


def _der_length(der: bytes) -> int:
    """How many bytes the first DER value takes."""
    return int(parser.peek(der))
