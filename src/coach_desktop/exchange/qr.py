"""A key card as a QR code, for a telephone or a camera of a colleague."""

from coach_desktop.domain.keycard import KeyCard


def squares(card: KeyCard) -> tuple[tuple[bool, ...], ...]:
    """The dark and light squares, row by row, without a border."""
    import segno

    made = segno.make_qr(card.canonical(), error="m", boost_error=False)
    return tuple(tuple(bool(each) for each in row) for row in made.matrix)


def picture(card: KeyCard) -> bytes:
    """The same as a PNG with its border, for paper."""
    import io

    import segno

    file = io.BytesIO()
    made = segno.make_qr(card.canonical(), error="m", boost_error=False)
    made.save(file, kind="png", scale=8, border=4)
    return file.getvalue()
