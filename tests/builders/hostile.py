"""A release whose texts would do harm if a page, a terminal or a file took them for more than text."""

from pathlib import Path

from simple_coder import article, quiet_build, write_dataset

OVERRIDE = "\u202e"


def hostile(address: str) -> str:
    """Markup that runs and loads, quotes, a formula, an escape sequence, a right-to-left override."""
    return (
        f"=cmd|'x'!A1 </title></style></script><script>document.title='owned'</script><img src={address}/img>"
        f"<svg><image href='{address}/svg'/></svg><style>@import '{address}/css';</style>\" onmouseover=\"x "
        f"{OVERRIDE}txet\u202c \x1b[2J;\nقصف جوي"
    )


def publish_hostile(folder: Path, address: str) -> Path:
    """A release of three events; two articles tell the first, and a correction names it. Returns its folder."""
    text = hostile(address)
    signed = 'reason = "A mistake of the <b>source</b>."\nwho = "A. Reader"\ndate = 2020-01-01\n'
    corrections = f'[[override]]\nreports = ["a1#1"]\nset.injured_high = 9\nexpect.injured_high = 5\n{signed}'
    folder.mkdir(parents=True)
    (folder / "corrections.toml").write_text(corrections, encoding="utf-8")
    dataset = write_dataset(
        folder,
        {**article("a1", {}, text), "title": text, "url": "javascript:alert(1)", "source": text},
        {**article("b1", {"fatalities": 4}, source="Other Agency"), "url": "https://example.org/b1?x=1&y=2"},
        {**article("c1", {"date_start": "2016-04-20", "fatalities": 0, "fatalities_civilians": 0}), "published": None},
        article("d1", {"place_id": "C2342", "weapon_types": ["mortar"], "fatalities": 7}),
        title=text.replace("\n", " ").replace("\x1b", ""),
        corrections="corrections.toml",
    )
    return quiet_build(dataset).folder
