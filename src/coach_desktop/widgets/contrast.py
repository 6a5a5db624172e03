"""Contrast by WCAG 2, and colours lifted so that any municipal accent stays readable."""


def ratio(one: str, other: str) -> float:
    """Contrast of two #rrggbb colours: 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a #rrggbb colour: 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(colour: str, ground: str, share: float) -> str:
    """A share of one colour in another."""
    return "#" + "".join(
        f"{round(255 * (one * share + other * (1 - share))):02x}"
        for one, other in zip(_parts(colour), _parts(ground), strict=True)
    )


def lift(colour: str, ground: str, least: float) -> str:
    """The nearest tint or shade of a colour with enough contrast on a ground."""
    toward = "#ffffff" if luminance(ground) < 0.2 else "#000000"
    for _ in range(40):
        if ratio(colour, ground) >= least:
            break
        colour = mix(toward, colour, 0.08)
    return colour


def accent_roles(accent: str, mode: str, surface: str) -> dict[str, str]:
    """The accent roles out of one municipal colour; high contrast keeps its own."""
    if mode == "contrast" or not accent:
        return {}
    dark = mode == "dark"
    main = lift(accent, surface, 5.5 if dark else 4.9)
    return {
        "accent": main,
        "accent_hover": mix("#ffffff" if dark else "#000000", main, 0.25),
        "on_accent": "#ffffff" if ratio("#ffffff", main) >= 4.5 else mix("#000000", accent, 0.75),
        "accent_tint": mix(main, surface, 0.14 if dark else 0.08),
        "accent_line": mix(main, surface, 0.45 if dark else 0.32),
        "brand": mix("#000000", accent, 0.62),
        "brand_line": mix("#ffffff", accent, 0.25),
    }


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue
