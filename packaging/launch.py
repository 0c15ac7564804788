"""Where the bundled program begins: the same doors as everywhere, for the window, the terminal and the children."""

import sys

from burrow.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
