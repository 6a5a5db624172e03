"""JavaRosa beside our engine, when Java is there: the jar is pyxform's, the driver is ours."""

import shutil
import subprocess
from pathlib import Path

import pyxform

JAR = Path(pyxform.__file__).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
ZONE = "Europe/Amsterdam"


def is_there() -> bool:
    """Whether this machine has Java with its compiler, and the jar."""
    return None not in {shutil.which("java"), shutil.which("javac")} and JAR.is_file()


def built(folder: Path) -> Path:
    """Compile the driver into a folder."""
    source = Path(__file__).with_name("Walker.java")
    command = ["javac", "-encoding", "UTF-8", "-cp", str(JAR), "-d", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def told(classes: Path, *asked: str) -> str:
    """What the driver prints."""
    command = ["java", f"-Duser.timezone={ZONE}", "-cp", f"{JAR}:{classes}", "Walker", *asked]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return done.stdout
