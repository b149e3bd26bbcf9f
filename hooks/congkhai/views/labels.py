"""The Vietnamese words for values that records hold as English keys."""

CHANNELS = {"direct": "Nộp trực tiếp", "online": "Nộp trực tuyến", "postal": "Gửi qua bưu chính"}
CHANNEL_ORDER = ("direct", "online", "postal")
ONLINE = {"full": "Trực tuyến toàn trình", "partial": "Trực tuyến một phần", "none": "Chưa nhận trực tuyến"}
LEVELS = {"commune": "Cấp xã", "district": "Cấp huyện", "province": "Cấp tỉnh", "ministry": "Cấp bộ"}
LEVEL_SLUGS = {"commune": "xa", "district": "huyen", "province": "tinh", "ministry": "bo"}
UNIT_LEVELS = {"commune": "Xã, phường, thị trấn", "district": "Huyện", "province": "Tỉnh"}

PURPOSES = {
    "feedback": "Phản ánh, kiến nghị",
    "corruption": "Tố cáo đòi thêm giấy tờ, nhũng nhiễu",
    "guidance": "Hỏi, được hướng dẫn",
    "procedure": "Hồ sơ đang giải quyết",
    "emergency": "Khẩn cấp",
}
FEEDBACK_STATES = {
    "received": "Đang xử lý",
    "forwarded": "Đã chuyển nơi có thẩm quyền",
    "answered": "Đã trả lời",
    "closed_unresolved": "Khép lại, chưa giải quyết được",
    "reopened": "Mở lại để xem xét tiếp",
}
FEEDBACK_CHANNELS = {
    "portal": "Qua cổng",
    "phone": "Qua điện thoại",
    "direct": "Trực tiếp",
    "post": "Qua thư",
    "email": "Qua thư điện tử",
    "meeting": "Tại buổi tiếp dân",
}
TASK_STATES = {"not_started": "Chưa làm", "in_progress": "Đang làm", "done": "Đã làm", "late": "Trễ hạn"}
PLAN_KINDS = {"plan": "Kế hoạch", "report": "Báo cáo"}
DOCUMENT_KINDS = {
    "plan": "Kế hoạch",
    "report": "Báo cáo",
    "decision": "Quyết định",
    "rule": "Quy chế, nội quy",
    "budget": "Ngân sách",
    "planning": "Quy hoạch, kế hoạch sử dụng đất",
    "policy": "Chính sách",
    "consultation": "Lấy ý kiến dự thảo",
    "survey": "Khảo sát hài lòng",
    "review": "Rà soát thủ tục",
    "inspection": "Kiểm tra",
    "dialogue": "Đối thoại",
    "rating": "Đánh giá chất lượng phục vụ",
    "evaluation": "Đánh giá cán bộ, công chức",
    "comparison": "Đối chiếu danh mục thủ tục",
    "handbook": "Sổ tay",
    "notice": "Thông báo",
}
TASK_STATUSES = {
    "overdue": "Quá hạn",
    "missed": "Lỡ kỳ gần nhất",
    "due_soon": "Sắp đến hạn",
    "in_progress": "Đang thực hiện",
    "up_to_date": "Làm đúng kỳ",
    "ongoing": "Thường xuyên",
    "waiting": "Khi phát sinh",
    "done": "Đã xong",
    "done_late": "Xong trễ",
    "unclear": "Không rõ hạn",
}
TASK_STATUS_MEANINGS = {
    "overdue": "Đã qua hạn mà cổng này chưa ghi là đã làm, hoặc báo cáo ghi trễ hạn.",
    "missed": "Việc làm theo kỳ; kỳ gần nhất chưa có văn bản dẫn chứng ở đây.",
    "due_soon": "Còn không quá 30 ngày là đến hạn, chưa ghi đã làm.",
    "in_progress": "Chưa đến hạn, hoặc không ghi ngày phải xong.",
    "up_to_date": "Việc làm theo kỳ; kỳ gần nhất đã có văn bản dẫn chứng, hoặc chưa đến kỳ đầu.",
    "ongoing": "Việc làm thường xuyên, hoặc mỗi khi phát sinh và đã có kết quả; không có ngày phải xong.",
    "waiting": "Làm khi có việc, hoặc khi có văn bản của cấp trên.",
    "done": "Báo cáo ghi đã làm, hoặc đã có văn bản dẫn chứng.",
    "done_late": "Đã làm, nhưng sau hạn.",
    "unclear": "Văn bản ghi thời hạn không rõ.",
}
TASK_PARTS = {"lead": "Chủ trì", "support": "Phối hợp", "monitor": "Theo dõi"}
DUTY_STATES = {True: "đã đạt", False: "chưa đạt", None: "không áp dụng"}
