"""F: a file cannot be read as a record."""

from congkhai.issues.base import Issue, Severity


class NotUtf8(Issue):
    code = "F001"
    message = "Tệp không phải mã UTF-8 (gặp byte {byte:q})."
    advice = "Mở tệp, chọn Lưu thành (Save As), mã hóa UTF-8, rồi lưu lại."


class BrokenYaml(Issue):
    code = "F002"
    message = "Sai cú pháp YAML ở dòng {value:q}: {reason}."
    advice = "{mend}"


class DuplicateKey(Issue):
    code = "F003"
    message = "Khóa {value:q} viết hai lần; lần đầu ở dòng {first}."
    advice = "Giữ một dòng, xóa dòng kia."


class EmptyFile(Issue):
    code = "F004"
    message = "Tệp trống ({value:q})."
    advice = "Ghi nội dung theo mẫu trong docs/how-to, hoặc xóa tệp."


class NotARecord(Issue):
    code = "F005"
    message = "Tệp phải gồm các dòng “khóa: giá trị”, nhưng bắt đầu bằng {value:q}."
    advice = "Viết mỗi thông tin một dòng, ví dụ: name: Đăng ký khai sinh"


class LinkOutOfFolder(Issue):
    code = "F006"
    message = "Liên kết {value:q} dẫn ra ngoài thư mục dữ liệu."
    advice = "Chép tệp vào thư mục này, đừng dùng liên kết tới nơi khác."


class AnchorUsed(Issue):
    code = "F007"
    message = "Ký hiệu {value:q} (neo hoặc tham chiếu YAML) không dùng trong hồ sơ."
    advice = "Viết lại đầy đủ giá trị; nếu là chữ, đặt trong dấu nháy kép."


class TooDeep(Issue):
    code = "F008"
    message = "Nội dung ở {value:q} lồng quá {limit} tầng."
    advice = "Kiểm tra các dấu ngoặc và chỗ thụt dòng."


class NoFrontMatter(Issue):
    code = "F009"
    message = "Đầu tệp phải là phần thông tin giữa hai dòng ---, nhưng dòng đầu là {value:q}."
    advice = "Thêm ở đầu tệp: một dòng ---, các dòng “khóa: giá trị”, rồi một dòng --- nữa."


class Unreadable(Issue):
    code = "F010"
    message = "Không đọc được tệp {value:q}: {reason}."
    advice = "Kiểm tra tên tệp và quyền đọc."


class NotInItsPlace(Issue):
    code = "F011"
    message = "Tệp {value:q} không nằm ở chỗ của loại hồ sơ nào nên không được đọc."
    advice = "Đặt tệp đúng thư mục và đuôi tệp: {expected}"


class ControlCharacter(Issue):
    code = "F012"
    message = "Có ký tự điều khiển không hiển thị được ({value:q})."
    advice = "Xóa ký tự đó; thường do chép từ Word hoặc PDF."


class HiddenCharacters(Issue):
    code = "F013"
    severity = Severity.WARNING
    message = "Có ký tự ẩn {value:q} trong chữ."
    advice = "Chạy “congkhai fix” để bỏ; trang vẫn dựng đúng."
