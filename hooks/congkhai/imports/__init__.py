"""Readers of what offices already have: exports of the national database, Word appendices, Excel lists.

Each turns files into records of this project and says which lines reached no field; nothing is dropped in silence.
"""
