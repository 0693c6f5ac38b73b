"""The generated pages of the repository: `python -m schema.pages FOLDER` writes them, a test holds them current."""

import json
import sys
from pathlib import Path

from schema.codebook import codebook
from schema.package import json_schema


def pages() -> dict[str, str]:
    """File name -> contents."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=2)
    return {"CODEBOOK.md": codebook(), "schema.json": schema + "\n"}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
