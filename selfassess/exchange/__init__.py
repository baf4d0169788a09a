"""Work that leaves the program and comes back: the sealed file, the spreadsheet, and the check of both.

What comes in is data with limits, trusted in nothing. `openpyxl` and `xlsxwriter` are imported only where a
spreadsheet is read or written.
"""
