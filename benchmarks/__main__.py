"""Every benchmark of speed, one after the other: `python -m benchmarks`, or `make bench`.

`benchmarks.quality` is not among them: it needs hand-coded articles.
"""

import subprocess
import sys
from pathlib import Path

for file in sorted(Path(__file__).parent.glob("*_*.py")):
    if not file.stem.startswith("_"):
        print(f"== {file.stem}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{file.stem}"], check=True)
