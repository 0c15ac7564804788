"""Where the bundled program begins: the same doors as everywhere, for the window, the terminal and the children."""

import multiprocessing
import sys

from burrow.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # measurements start processes that way
    sys.exit(main())
