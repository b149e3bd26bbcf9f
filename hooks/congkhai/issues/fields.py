"""V: a field of a record is missing, unknown or wrong."""

from congkhai.issues.base import Issue


class MissingField(Issue):
    code = "V001"
    message = "Thiếu {name} (khóa {value:q})."
    advice = "Thêm dòng: {value}: {example}"


class UnknownKey(Issue):
    code = "V002"
    message = "Khóa {value:q} không có trong loại hồ sơ này."
    advice = "{mend}"


class NotAChoice(Issue):
    code = "V003"
    message = "Giá trị {value:q} không dùng được cho {name}."
    advice = "Chọn một trong: {choices}."


class NotAWholeNumber(Issue):
    code = "V004"
    message = "{name} ghi {value:q}, không phải số nguyên."
    advice = "Viết số nguyên, không dấu chấm, không chữ, ví dụ: {key}: 50000"


class NotANumber(Issue):
    code = "V005"
    message = "{name} ghi {value:q}, không phải số."
    advice = "Viết số, phần lẻ sau dấu chấm, ví dụ: {key}: 7.5"


class NotADate(Issue):
    code = "V006"
    message = "{name} ghi {value:q}, không phải ngày có thật."
    advice = "Viết năm-tháng-ngày, ví dụ ngày 05/9/2026 là: {key}: 2026-09-05"


class NotYesOrNo(Issue):
    code = "V007"
    message = "{name} ghi {value:q}, không phải có hoặc không."
    advice = "Viết: {key}: true (có) hoặc {key}: false (không)"


class NotAList(Issue):
    code = "V008"
    message = "{name} phải là danh sách, nhưng đang ghi {value:q}."
    advice = "Viết mỗi mục một dòng, bắt đầu bằng gạch ngang: “- ...”"


class NotAMapping(Issue):
    code = "V009"
    message = "{name} phải gồm các dòng “khóa: giá trị”, nhưng đang ghi {value:q}."
    advice = "Viết các khóa: {keys}"


class NotText(Issue):
    code = "V010"
    message = "{name} phải là một dòng chữ, nhưng đang là danh sách hoặc nhóm khóa {value:q}."
    advice = "Viết một giá trị ngay sau dấu hai chấm, ví dụ: {key}: {example}"


class EmptyValue(Issue):
    code = "V011"
    message = "{name} để trống ({value:q})."
    advice = "Ghi giá trị sau “{key}:”, hoặc xóa cả dòng nếu không có thông tin."


class WrongForm(Issue):
    code = "V012"
    message = "{name} ghi {value:q}, sai dạng."
    advice = "Viết theo dạng: {key}: {example}"


class OutOfRange(Issue):
    code = "V013"
    message = "{name} ghi {value:q}, ngoài khoảng cho phép."
    advice = "Viết số {range}."


class NameIsNotId(Issue):
    code = "V014"
    message = "Tên tệp là {value:q} nhưng {key} bên trong là {inside:q}."
    advice = "Đổi tên tệp thành {expected}, hoặc sửa dòng {key}."


class MissingSection(Issue):
    code = "V015"
    message = "Thiếu mục {value:q} trong phần nội dung."
    advice = "Thêm một dòng “## {value}” và viết nội dung bên dưới."


class UnknownSection(Issue):
    code = "V016"
    message = "Mục {value:q} không dùng ở đây."
    advice = "Chỉ viết các mục: {choices}."


class AnswerWithoutContent(Issue):
    code = "V017"
    message = "Trạng thái là {value:q} nhưng thiếu {missing}."
    advice = "Ghi {missing}, hoặc đổi state thành received."


class TooLong(Issue):
    code = "V018"
    message = "{name} dài quá mức: {value:q}."
    advice = "Rút xuống còn không quá {limit} ký tự."


class OtherMistake(Issue):
    code = "V019"
    message = "{name} ghi {value:q}, không dùng được."
    advice = "So với ví dụ trong docs/how-to và sửa lại."


class PersonalNumber(Issue):
    code = "V020"
    message = "Nội dung công khai có số giống số điện thoại hoặc căn cước của người dân: {value:q}."
    advice = "Che bớt số (ví dụ 09xx xxx x12) trước khi đăng."


class NoText(Issue):
    code = "V021"
    message = "Bài {value:q} chưa có nội dung dưới phần thông tin."
    advice = "Viết nội dung ở dưới, sau dòng --- thứ hai, hoặc xóa tệp."
