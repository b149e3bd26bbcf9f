"""T: the search vocabulary."""

from congkhai.issues.base import Issue


class MeansNothing(Issue):
    code = "T001"
    message = "Mục {value:q} không chỉ tới đâu: thiếu {missing}."
    advice = "Ghi {missing}, hoặc xóa mục này."


class FoldsToNothing(Issue):
    code = "T002"
    message = "Cụm từ {value:q} bỏ dấu rồi không còn chữ hay số nào để tìm."
    advice = "Viết bằng chữ hoặc số, hoặc xóa cụm này."


class SaidTwice(Issue):
    code = "T003"
    message = "Cụm từ {value:q} đã có (viết {other:q}) ở {first}; bỏ dấu thì hai cụm là một."
    advice = "Gộp hai mục làm một, hoặc xóa một cụm."
