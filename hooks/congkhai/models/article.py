"""Authored pages: guides, news, pages about the portal. MkDocs renders their Markdown; here is what lists need."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import ClassVar

from congkhai.models.base import Field, RecordModel
from congkhai.models.types import Day, Id, Text, YesNo


class Article(RecordModel):
    """An authored page's front matter, with its Markdown."""

    label: ClassVar[str] = "bài viết"
    key: ClassVar[str] = ""

    title: Text = Field(title="Tiêu đề", description="Tiêu đề trang.")
    description: Text | None = Field(None, title="Mô tả", description="Một câu; hiện trong danh sách.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu là ví dụ.")
    body: Text = Field(title="Nội dung", description="Phần Markdown dưới phần thông tin.")

    @property
    def ident(self) -> str:
        """The file's name, which becomes the page's address."""
        return PurePosixPath(self.origin).stem


class Guide(Article):
    """How to do something."""

    label: ClassVar[str] = "bài hướng dẫn"


class About(Article):
    """A page about the portal itself."""

    label: ClassVar[str] = "trang giới thiệu"


class News(Article):
    """A dated piece of news."""

    label: ClassVar[str] = "tin"

    date: Day = Field(title="Ngày đăng", description="Ngày đăng tin.")
    unit: Id | None = Field(None, title="Đơn vị", description="Mã đơn vị đăng tin.")
