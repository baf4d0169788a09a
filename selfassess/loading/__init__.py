"""Rubric files: read strictly, checked in full, all faults at once; the only place that knows YAML."""

from selfassess.loading.files import check_files, find_rubrics_folder, load_library

__all__ = ["check_files", "find_rubrics_folder", "load_library"]
