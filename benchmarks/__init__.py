"""What is fast and how fast, each figure beside its floor in the same run. Run with `make bench`."""
