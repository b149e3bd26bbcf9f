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


class PlanIdReserved(Issue):
    code = "P011"
    message = "Mã kế hoạch {value:q} đã dùng làm địa chỉ của danh sách cơ quan (/ke-hoach/{value}/)."
    advice = "Đổi mã và tên tệp, ví dụ: {value}-{unit}"


class CountsDoNotAddUp(Issue):
    code = "S001"
    message = "{name}: {value:q} không khớp, {sum}."
    advice = "Sửa số ghi nhầm, để {rule}."


class PartLargerThanWhole(Issue):
    code = "S002"
    message = "{name} là {value:q}, lớn hơn {whole} ({total})."
    advice = "Số này nhiều nhất là {total}: sửa nó, hoặc sửa {whole}."


class EndsBeforeReceived(Issue):
    code = "S003"
    message = "{name} {value:q} trước {other} ({date})."
    advice = "Sửa ngày ghi nhầm: ngày này sớm nhất là {earliest}."


class ReplacementInCircle(Issue):
    code = "R007"
    message = "Thủ tục {value:q} được thay thế theo vòng tròn: {chain}."
    advice = "Đối chiếu với quyết định gốc rồi sửa old, new để mã cũ không quay lại thay chính nó."


class ReplacesItself(Issue):
    code = "R008"
    message = "Thủ tục {value:q} được ghi là thay thế chính nó."
    advice = "Sửa old là mã bị thay, new là mã thay vào; nếu thủ tục chỉ được sửa đổi, ghi mã ở amends."


class BegunAndAbolished(Issue):
    code = "R009"
    message = "Cùng một quyết định vừa ban hành vừa bãi bỏ thủ tục {value:q}."
    advice = "Bỏ mã này khỏi {key} hoặc khỏi abolishes; thủ tục chỉ được sửa đổi thì ghi ở amends."


class AbolishedTwice(Issue):
    code = "R010"
    severity = Severity.WARNING
    message = "Thủ tục {value:q} đã bị bãi bỏ ở {first}."
    advice = "Kiểm tra lại mã; nếu chép thừa, xóa dòng này."


class PeriodMissing(Issue):
    code = "S004"
    severity = Severity.WARNING
    message = "Có số liệu kỳ {value:q} nhưng thiếu kỳ ngay trước là {before}, trong khi các kỳ trước nữa thì có."
    advice = "Thêm tệp {before}.yml cạnh tệp này; nếu ghi nhầm kỳ, sửa period."


class CarriedDiffers(Issue):
    code = "S005"
    severity = Severity.WARNING
    message = "Kỳ trước chuyển sang là {value:q}, nhưng cuối kỳ {before} còn {open} hồ sơ (pending cộng overdue)."
    advice = "Kiểm tra lại hai kỳ; số đúng là carried: {open} nếu kỳ {before} không sai."


class RateOutOfRange(Issue):
    code = "S006"
    message = "{name} là {value:q}, không nằm trong khoảng từ 0 đến 100 %."
    advice = "Ghi tỷ lệ phần trăm, dấu chấm trước phần thập phân, ví dụ {key}: 70.64; nếu không phải %, sửa measure."


class YearTwice(Issue):
    code = "S007"
    message = "Chỉ số {name:q} có hai mục cho năm {value:q}."
    advice = "Gộp thành một mục (value, target trong cùng mục), hoặc sửa year."


class NotYet(Issue):
    code = "S008"
    severity = Severity.WARNING
    message = "{name} {value:q} còn ở phía trước, chưa đến."
    advice = "Sửa lại ngày nếu ghi nhầm; nếu không, hãy đợi đến ngày đó mới đăng."


class PublishedTooEarly(Issue):
    code = "S009"
    severity = Severity.WARNING
    message = "Số liệu công khai ngày {value:q}, trước khi kỳ {period} kết thúc ({end})."
    advice = "Sửa published; nếu số liệu chỉ tính đến một ngày trong kỳ, ghi điều đó ở dòng note."


class ApologyWithoutLateDossier(Issue):
    code = "S010"
    severity = Severity.WARNING
    message = "Thư xin lỗi vì hồ sơ trễ hẹn ngày {value:q}, nhưng số liệu kỳ {period} không có hồ sơ nào quá hạn."
    advice = "Kiểm tra lại ngày hẹn cũ (due), và late, overdue trong số liệu kỳ đó."


class MoreApologiesThanLate(Issue):
    code = "S011"
    severity = Severity.WARNING
    message = "Hồ sơ hẹn trả {value:q}: tháng {month} có {count} thư xin lỗi, mà số liệu chỉ có {late} hồ sơ quá hạn."
    advice = "Kiểm tra có thư nào ghi hai lần hoặc nhầm ngày hẹn cũ (due), hoặc sửa late, overdue trong số liệu."


class ReappointedAgain(Issue):
    code = "S012"
    severity = Severity.WARNING  # an office that did so must be able to publish it; duty D13 is then not met
    message = "Hồ sơ đã hẹn lại {value:q} lần."
    advice = "Chỉ được hẹn lại một lần (Nghị định 61/2018/NĐ-CP): nếu ghi nhầm, viết reappointed: 1"


class ApologyTooLate(Issue):
    code = "S013"
    severity = Severity.WARNING
    message = "Thư xin lỗi đề ngày {value:q}, sau cả ngày hẹn lại ({date})."
    advice = "Kiểm tra lại issued và new_due; thư phải đến tay người dân trước ngày hẹn lại."


class LongException(Issue):
    code = "S014"
    severity = Severity.WARNING
    message = "Được miễn hoặc gia hạn từ ngày {begin} đến hết ngày {value:q}, hơn ba năm."
    advice = "Sửa until nếu ghi nhầm; nếu không, ghi đến tối đa ba năm, khi hết hạn thì xem lại và gia hạn."


class CarriedNotTold(Issue):
    code = "S015"
    severity = Severity.WARNING
    message = "Mới tiếp nhận {value:q}, nhưng đã và đang giải quyết {sum} hồ sơ, mà không ghi kỳ trước chuyển sang."
    advice = "Nếu phần hơn là của kỳ trước, thêm dòng carried: {beyond}; nếu không, sửa số ghi nhầm."
