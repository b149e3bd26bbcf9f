"""An administrative procedure: the parts that Decree 63/2010/NĐ-CP article 8 asks for (CPSV-AP: Public Service)."""

from __future__ import annotations

from typing import ClassVar, Literal

from congkhai.models.base import Field, Part, RecordModel
from congkhai.models.shared import Checked
from congkhai.models.types import Count, Dong, FileName, Id, Level, Number, PartialDay, ProcedureCode, Text, YesNo

TimeUnit = Literal["working_day", "day", "hour", "month", "year", "other"]
ChannelKind = Literal["direct", "online", "postal"]


class Time(Part):
    """How long the office may take."""

    amount: Number | None = Field(None, title="Số", description="Số ngày, giờ..., ví dụ 3 hoặc 7.5.")
    unit: TimeUnit | None = Field(
        None,
        title="Đơn vị thời gian",
        description="working_day (ngày làm việc), day (ngày), hour (giờ), month, year, other.",
    )
    text: Text | None = Field(None, title="Diễn giải", description="Điều kiện của thời hạn, ví dụ: Trong ngày.")


class Fee(Part):
    """What it costs; `text` tells who is exempt or who sets the amount, and always shows with it (CPSV-AP: Cost)."""

    amount: Dong | None = Field(None, title="Mức phí", description="Số tiền bằng đồng, viết liền: 50000.")
    currency: Text | None = Field(None, title="Loại tiền", description="Chỉ ghi khi không phải đồng, ví dụ USD.")
    text: Text | None = Field(None, title="Diễn giải phí", description="Ai được miễn, ai quyết định mức thu.")


class Channel(Part):
    """A way of handing in: at the desk, online, by post (CPSV-AP: Channel)."""

    kind: ChannelKind = Field(title="Hình thức nộp", description="direct (trực tiếp), online, postal (bưu chính).")
    time: Time | None = Field(None, title="Thời hạn giải quyết", description="Cơ quan làm trong bao lâu.")
    fees: tuple[Fee, ...] = Field((), title="Phí, lệ phí", description="Mỗi khoản một mục.")
    note: Text | None = Field(None, title="Ghi chú", description="Nộp ở đâu, lưu ý gì với hình thức này.")


class Form(Part):
    """A form to fill in."""

    title: Text = Field(title="Tên mẫu", description="Tên tờ khai.")
    file: FileName | None = Field(None, title="Tệp mẫu", description="Tệp đặt cạnh hồ sơ thủ tục này.")


class DossierItem(Part):
    """A paper to bring (CPSV-AP: Evidence)."""

    case: Text | None = Field(None, title="Trường hợp", description="Nhóm giấy tờ: phải nộp, phải xuất trình...")
    name: Text = Field(title="Tên giấy tờ", description="Giấy tờ người dân mang đến.")
    form: Form | None = Field(None, title="Biểu mẫu", description="Nếu giấy tờ là tờ khai theo mẫu.")
    originals: Count | None = Field(None, title="Bản chính", description="Số bản chính.")
    copies: Count | None = Field(None, title="Bản sao", description="Số bản sao.")
    note: Text | None = Field(None, title="Ghi chú", description="Khi nào cần, khi nào không.")


class LegalBasis(Part):
    """A law or rule that the procedure stands on (CPSV-AP: Legal Resource)."""

    number: Text | None = Field(None, title="Số, ký hiệu", description="Ví dụ 123/2015/NĐ-CP.")
    title: Text | None = Field(None, title="Tên văn bản", description="Trích yếu, viết ngắn.")
    date: PartialDay | None = Field(None, title="Ngày ban hành", description="Năm-tháng-ngày.")
    issuer: Text | None = Field(None, title="Cơ quan ban hành", description="Ai ban hành.")


class Procedure(RecordModel):
    """One administrative procedure of the national list."""

    label: ClassVar[str] = "thủ tục"
    key: ClassVar[str] = "code"

    code: ProcedureCode = Field(title="Mã thủ tục", description="Mã trên Cơ sở dữ liệu quốc gia, không cần dấu nháy.")
    name: Text = Field(title="Tên thủ tục", description="Tên chính thức, bỏ chữ “Thủ tục” ở đầu.")
    field: Id = Field(title="Lĩnh vực", description="Mã lĩnh vực trong procedures/fields.yml, cũng là tên thư mục.")
    type: Text | None = Field(None, title="Loại thủ tục", description="Ví dụ TTHC được luật giao quy định chi tiết.")
    level: tuple[Level, ...] = Field((), title="Cấp thực hiện", description="commune (xã), province (tỉnh)...")
    decision: Text | None = Field(None, title="Số quyết định công bố", description="Ví dụ 163/QĐ-BTP.")
    audience: tuple[Text, ...] = Field((), title="Đối tượng thực hiện", description="Ai làm thủ tục này.")
    online: Literal["full", "partial", "none"] | None = Field(
        None, title="Mức độ trực tuyến", description="full (toàn trình), partial (một phần), none (chưa có)."
    )
    frequent: YesNo = Field(False, title="Làm nhiều", description="true nếu nhiều người làm; hiện ở trang chủ.")
    interlinked: YesNo = Field(False, title="Liên thông", description="true nếu nhiều cơ quan cùng giải quyết.")
    channels: tuple[Channel, ...] = Field((), title="Cách thức thực hiện", description="Các cách nộp hồ sơ.")
    steps: tuple[Text, ...] = Field((), title="Trình tự thực hiện", description="Mỗi bước một mục.")
    dossier: tuple[DossierItem, ...] = Field((), title="Thành phần hồ sơ", description="Giấy tờ cần chuẩn bị.")
    agency: Text | None = Field(None, title="Cơ quan thực hiện", description="Cơ quan giải quyết.")
    competent_agency: Text | None = Field(None, title="Cơ quan có thẩm quyền", description="Cơ quan quyết định.")
    address: Text | None = Field(None, title="Địa chỉ tiếp nhận", description="Nơi nộp hồ sơ.")
    delegated_agency: Text | None = Field(None, title="Cơ quan được ủy quyền", description="Cơ quan làm thay.")
    coordinating: tuple[Text, ...] = Field((), title="Cơ quan phối hợp", description="Các cơ quan cùng làm.")
    result: tuple[Text, ...] = Field((), title="Kết quả thực hiện", description="Giấy tờ người dân nhận được.")
    legal_basis: tuple[LegalBasis, ...] = Field((), title="Căn cứ pháp lý", description="Luật, nghị định, thông tư.")
    conditions: Text | None = Field(None, title="Yêu cầu, điều kiện", description="Điều kiện để được giải quyết.")
    keywords: tuple[Text, ...] = Field((), title="Từ khóa", description="Từ người dân hay gọi.")
    summary: Text | None = Field(None, title="Tóm tắt", description="Một câu: khi nào cần làm thủ tục này.")
    source: Checked | None = Field(None, title="Nguồn", description="Đối chiếu ở đâu, ngày nào.")
    sample: YesNo = Field(False, title="Dữ liệu minh họa", description="true nếu không phải dữ liệu thật.")


class FieldName(Part):
    """The Vietnamese name of a field (lĩnh vực)."""

    id: Id = Field(title="Mã lĩnh vực", description="Trùng tên thư mục, ví dụ ho-tich.")
    name: Text = Field(title="Tên lĩnh vực", description="Tên có dấu, ví dụ Hộ tịch.")


class Fields(RecordModel):
    """The register of fields: procedures/fields.yml."""

    label: ClassVar[str] = "danh mục lĩnh vực"
    key: ClassVar[str] = ""

    fields: tuple[FieldName, ...] = Field(title="Lĩnh vực", description="Mỗi lĩnh vực một mục.")

    @property
    def ident(self) -> str:
        """There is one register only."""
        return "fields"
