"""R: records that don't fit together; U units; P plans; S figures and days."""

from congkhai.issues.base import Issue, Severity


class DuplicateId(Issue):
    code = "R001"
    message = "Mã {value:q} đã có ở tệp {first}."
    advice = "Mỗi hồ sơ một mã: xóa tệp thừa hoặc đổi mã."


class ReferenceToNothing(Issue):
    code = "R002"
    message = "Không có {kind} nào có mã {value:q}."
    advice = "{mend}"


class FileNotFound(Issue):
    code = "R003"
    message = "Không thấy tệp {value:q} bên cạnh hồ sơ."
    advice = "Chép tệp vào cùng thư mục, hoặc sửa tên tệp (không dùng ../)."


class PageNotFound(Issue):
    code = "R004"
    message = "Liên kết {value:q} không dẫn tới trang nào của cổng."
    advice = "Sửa địa chỉ; trang thủ tục có dạng /thu-tuc/1.001193/"


class WrongFolder(Issue):
    code = "R005"
    severity = Severity.WARNING
    message = "Tệp nằm trong thư mục {value:q} nhưng {key} bên trong là {inside:q}."
    advice = "Chuyển tệp sang thư mục {inside}, hoặc sửa dòng {key}."


class FieldWithoutName(Issue):
    code = "R006"
    severity = Severity.WARNING
    message = "Lĩnh vực {value:q} chưa có tên trong procedures/fields.yml."
    advice = "Thêm vào procedures/fields.yml: - id: {value} và name: tên lĩnh vực có dấu."


class EndedWithoutSuccessor(Issue):
    code = "U001"
    severity = Severity.WARNING
    message = "Đơn vị {value:q} đã kết thúc nhưng không ghi đơn vị nào phục vụ người dân thay."
    advice = "Thêm: successors: [mã đơn vị mới]"


class EndsBeforeItBegins(Issue):
    code = "U002"
    message = "Ngày kết thúc {value:q} trước ngày bắt đầu {begin}."
    advice = "Sửa lại hai ngày cho đúng thứ tự."


class CircularUnits(Issue):
    code = "U003"
    message = "Các đơn vị nối vòng tròn qua {key}: {value:q}."
    advice = "Sửa {key} để không đơn vị nào dẫn về chính nó."


class LiveUnitUnderEndedOne(Issue):
    code = "U004"
    severity = Severity.WARNING
    message = "Đơn vị đang hoạt động có parent là {value:q}, đã kết thúc ngày {ended}."
    advice = "Ghi parent là đơn vị cấp trên hiện nay."


class ImpossibleQuarter(Issue):
    code = "P001"
    severity = Severity.WARNING
    message = "Thời hạn ghi {value:q}: không có quý này trong năm."
    advice = "Nếu văn bản gốc viết như vậy thì giữ nguyên; nếu chép nhầm, sửa thành quý I đến quý IV."


class EvidenceAfterReport(Issue):
    code = "P002"
    severity = Severity.WARNING
    message = "Văn bản dẫn chứng đề ngày {value:q}, sau ngày {issued} của báo cáo."
    advice = "Nếu văn bản gốc viết như vậy thì giữ nguyên; nếu chép nhầm, sửa ngày."


class NumberLeftBlank(Issue):
    code = "P003"
    severity = Severity.WARNING
    message = "Số văn bản {value:q} còn để trống phần số."
    advice = "Khi biết số, ghi đủ, ví dụ: number: 45/KH-UBND"


class DuplicateTaskNumber(Issue):
    code = "P004"
    message = "Số thứ tự {value:q} có hai lần trong cùng nhóm."
    advice = "Đánh lại số cho đúng phụ lục."


class TimingMissing(Issue):
    code = "P005"
    severity = Severity.WARNING
    message = "Nhiệm vụ {value:q} không có thời hạn, trong khi các nhiệm vụ khác của kế hoạch đều có."
    advice = "Nếu văn bản gốc để trống thì giữ nguyên; nếu chép sót, thêm dòng timing."


class TimingNotUnderstood(Issue):
    code = "P006"
    severity = Severity.WARNING
    message = "Không hiểu thời hạn {value:q}, nên không biết nhiệm vụ đã đến hạn hay chưa."
    advice = (
        "Nếu văn bản gốc viết như vậy thì giữ nguyên; nếu được, viết như một trong các cách: “Trước ngày 15/10/2021”, "
        "“Tháng 9/2021”, “Quý IV/2021”, “Năm 2022”, “Thường xuyên”, “Hằng tháng”, “Hằng quý, năm”, “Khi có yêu cầu”, "
        "“Theo văn bản của UBND tỉnh”."
    )


class DoneWithoutEvidence(Issue):
    code = "P007"
    severity = Severity.WARNING
    message = "Nhiệm vụ {value:q} ghi là đã làm nhưng không có văn bản dẫn chứng."
    advice = "Nếu có, thêm dưới nhiệm vụ: evidence: và mỗi văn bản một mục “- text: ...” (kèm number, date)."


class AgencyTwice(Issue):
    code = "P008"
    message = "{what} {value:q} có hai lần trong danh bạ cơ quan; lần đầu ở {first}."
    advice = "Mỗi mã, mỗi tên và cách viết chỉ thuộc một cơ quan: xóa dòng thừa."


class AgencyIdOfTwoUnits(Issue):
    code = "P009"
    severity = Severity.WARNING
    message = "Mã cơ quan {value:q} đã có trong danh bạ của đơn vị khác ({first})."
    advice = "Địa chỉ trang của cơ quan phải thêm mã đơn vị; nên đổi mã cho khác, ví dụ: {value}-{unit}"


class AgencyNotRegistered(Issue):
    code = "P010"
    severity = Severity.WARNING
    message = "Cơ quan {value:q} chưa có trong danh bạ {register}."
    advice = "{mend}"


class CountsDoNotAddUp(Issue):
    code = "S001"
    message = "{name}: {value:q} không khớp, {sum}."
    advice = "Kiểm tra lại các số của kỳ này."


class PartLargerThanWhole(Issue):
    code = "S002"
    message = "{name} là {value:q}, lớn hơn {whole} ({total})."
    advice = "Kiểm tra lại hai số."


class EndsBeforeReceived(Issue):
    code = "S003"
    message = "{name} {value:q} trước {other} ({date})."
    advice = "Kiểm tra lại hai ngày."
