"""Settings as the command line and the environment give them."""

import argparse

from acclaim.config import Settings, add_flags
from acclaim.process.sources import load


def loaded(*flags: str, **environment: str) -> Settings:
    parser = argparse.ArgumentParser()
    add_flags(parser)
    return load(parser.parse_args(flags), environment)
