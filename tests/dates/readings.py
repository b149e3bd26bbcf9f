"""Deadlines as plans of districts and communes write them, under what a careful reader makes of them: the kind, how
often it comes again, from which to which day, by which days of the year, and "+" where it is also due when asked for.

Before "|" stand the years of the plan, where the year is known by them only.
"""

from __future__ import annotations

READ = """
# after_document
Ngay sau khi ban hành Kế hoạch
Theo Kế hoạch của tỉnh
Sau khi có Kế hoạch của UBND tỉnh
Sau khi UBND tỉnh ban hành Quyết định
Sau khi có văn bản hướng dẫn của cấp trên
Sau khi có hướng dẫn của Sở Nội vụ
Theo hướng dẫn của Sở Nội vụ
Theo chỉ đạo của UBND tỉnh
Khi có Quyết định công bố của UBND tỉnh
Ngay khi có Quyết định công bố của Chủ tịch UBND tỉnh
Ngay sau khi nhận được Quyết định công bố TTHC
Sau khi Quyết định có hiệu lực
Theo quy định của pháp luật
Theo Kế hoạch
Theo Kế hoạch kiểm tra năm 2024
Theo lộ trình của tỉnh
Theo tiến độ chung của tỉnh
# by ..2023-06-15
Không quá ngày 15/6/2023
# by ..2023-09-30
Hết tháng 9/2023
Chậm nhất cuối quý III/2023
# by ..2023-12-15
2023| Thường xuyên; báo cáo trước 15/12
# by ..2023-12-20
Trước 17 giờ 00 ngày 20/12/2023
Trước 17h00 ngày 20/12/2023
Trước 16 giờ 30 phút, ngày 20/12/2023
Trước ngày 20/12/2023.
Trước ngày 20/12/2023;
- Trước ngày 20/12/2023
Trước ngày 20 / 12 / 2023
Trước ngày20/12/2023
Trước ngày  20/12/2023
Trước ngày 20/12/ 2023
Truớc ngày 20/12/2023
Trưóc ngày 20/12/2023
Trước ngày 20 tháng 12/2023
Đến ngày 20/12/2023
Đến 20/12/2023
Hạn cuối 20/12/2023
Thời hạn: 20/12/2023
Gửi trước ngày 20/12/2023
Báo cáo trước ngày 20/12/2023
Nộp báo cáo trước ngày 20/12/2023
Chậm nhất trước ngày 20/12/2023
Chậm nhất là trước 20/12/2023
# by ..2023-12-25
Chậm nhất ngày 25/12/2023
Chậm nhất là ngày 25/12/2023
Muộn nhất ngày 25/12/2023
# by ..2023-12-31
Từ nay đến cuối năm 2023
Từ nay đến hết năm 2023
Từ nay đến ngày 31/12/2023
2023| Cuối năm
# by ..2024-01-31
Ban hành trước ngày 31/01/2024
# by ..2024-06-30
Hoàn thành chậm nhất trong tháng 6/2024
Đến hết tháng 6/2024
Cuối quý II/2024
# by ..2024-09-30
Hết quý III/2024
Trước quý IV/2024
# by ..2024-10-31
Trước tháng 11/2024
# by ..2024-11-30
Trước 30/11/2024
Trước ngày 30 tháng 11 năm 2024
2024| Trước ngày 30 tháng 11
2024| Trước ngày 30/11
Cuối tháng 11/2024
# by ..2024-12-31
Đến hết ngày 31/12/2024
Đến hết năm 2024
Cuối năm 2024
Trước năm 2025
Trước 2025
# by ..2025-07-01
Hoàn thành trước ngày 01/7/2025
# by ..2025-12-20
Xong trước ngày 20/12/2025
truoc ngay 20/12/2025
TRƯỚC NGÀY 20/12/2025
# by ..2025-12-31
Đến 2025
# by 2021-01-01..2025-12-31
Từ năm 2021 đến năm 2025
Giai đoạn 2021-2025
Giai đoạn 2021 - 2025
Trong giai đoạn 2021 – 2025
2021 - 2025
Năm 2021-2025
# by 2021-01-01..2026-12-31
Nhiệm kỳ 2021-2026
# by 2021-06-15..2021-06-15
Ngày 15/6/2021
15.6.2021
15-6-2021
# by 2022-04-01..2022-12-31
Quý II/2022-Quý IV/2022
# by 2023-01-01..2023-03-31
Trong Quý I/2023
# by 2023-01-01..2023-06-30
Quý I - II/2023
Trong Quý I, II/2023
Quý I và Quý II/2023
# by 2023-01-01..2023-09-30
Quý I, II, III/2023
# by 2023-01-01..2023-11-30
Trong năm 2023, xong trước ngày 30/11
# by 2023-01-01..2023-12-15
Năm 2023 (trước ngày 15/12)
# by 2023-01-01..2023-12-31
2023| Trong năm
Quý I-IV/2023
Năm 2023
Trong năm 2023
2023
Triển khai trong năm 2023
Thực hiện trong năm 2023
Năm2023
# by 2023-01-01..2024-12-31
Năm 2023, 2024
# by 2023-01-01..2025-12-31
2023-2025
# by 2023-02-01..2023-02-28
Tháng 02/2023 (sau Tết)
# by 2023-03-01..2023-12-31
Từ tháng 3 đến tháng 12/2023
# by 2023-04-01..2023-06-30
Thời gian: Quý II/2023
Quý II/2023.
Quý II /2023
QuýII/2023
Quý II/2023 (sau khi có hướng dẫn của tỉnh)
Quý II/2023 sau khi tỉnh ban hành
Xong trong Quý 2/2023
# by 2023-04-01..2023-09-30
Quý 2,3/2023
# by 2023-04-01..2023-12-31
Từ Quý II đến Quý IV/2023
# by 2023-04-01..2024-03-31
Từ quý II/2023 đến quý I/2024
# by 2023-06-01..2023-06-30
T6/2023
Dự kiến trong tháng 6/2023
# by 2023-07-01..2023-09-15
Quý III (trước 15/9/2023)
# by 2023-07-01..2023-09-30
2023| quý 3
Thực hiện trong Quý III/2023
Tổ chức trong quý III/2023
Dự kiến quý III/2023
# by 2023-07-01..2023-12-31
Quý III,IV/2023
Quý III-IV năm 2023
Quý III đến quý IV/2023
# by 2023-07-01..2024-03-31
Quý III/2023 - Quý I/2024
# by 2023-09-01..2023-09-30
2023| Tháng 9
# by 2023-10-01..2023-12-15
Quý IV/2023 (trước ngày 15/12/2023)
# by 2023-10-01..2023-12-31
2023| Quý IV
Quý IV/2023
Quý IV năm 2023
Quý 4/2023
Quý 4 năm 2023
Quý IV, 2023
Quí IV/2023
QUÝ IV/2023
Quy IV/2023
quy 4 nam 2023
# by 2023-12-01..2023-12-20
Tháng 12/2023 (trước ngày 20/12)
# by 2023-12-20..2023-12-20
Ngày 20 tháng 12 năm 2023
Trong ngày 20/12/2023
Thời gian hoàn thành: 20/12/2023
2023-12-20
# by 2024-01-01..2024-01-31
Ban hành trong tháng 01/2024
2023-12..2024-03| Tháng 1
# by 2024-01-01..2024-06-30
6 tháng đầu năm 2024
2024| 06 tháng đầu năm
Sáu tháng đầu năm 2024
# by 2024-01-01..2024-09-30
9 tháng đầu năm 2024
# by 2024-01-01..2024-12-31
Hoàn thành trong năm 2024
# by 2024-02-29..2024-02-29
29/02/2024
# by 2024-03-01..2024-04-30
Tháng 3, 4/2024
Tháng 3 và tháng 4/2024
# by 2024-03-01..2024-05-31
Tháng 3,4,5/2024
# by 2024-03-01..2024-06-30
Từ ngày 01/3/2024 đến ngày 30/6/2024
Từ 01/3 đến 30/6/2024
01/3 - 30/6/2024
Từ tháng 3 - tháng 6/2024
Từ tháng 3 đến tháng 6 năm 2024
Tháng 3/2024 - tháng 6/2024
# by 2024-04-01..2024-06-30
Trong Quý II năm 2024
Tháng 4 - 6/2024
# by 2024-06-01..2024-06-15
Từ ngày 01 đến ngày 15/6/2024
# by 2024-07-01..2024-12-31
6 tháng cuối năm 2024
# by 2024-11-01..2024-11-30
11/2024
Tháng 11 năm 2024
Trong tháng 11/2024
# by 2024-11-01..2024-12-31
Tháng 11-12/2024
# by 2024-11-01..2025-02-28
Tháng 11/2024-02/2025
Tháng 11/2024 đến tháng 2/2025
# by 2025-12-31..2025-12-31
31/12/2025
# event
Khi phát sinh
Sau 05 ngày làm việc kể từ khi nhận được hồ sơ
Trong vòng 30 ngày kể từ ngày ký
Khi có thay đổi
Khi có phát sinh
Sau khi nhận được phản ánh, kiến nghị
Sau khi kết thúc đợt kiểm tra
Trong vòng 10 ngày kể từ ngày có quyết định công bố
Trong thời hạn 05 ngày làm việc kể từ ngày nhận được Quyết định
Chậm nhất 05 ngày làm việc sau khi nhận được hồ sơ
Khi cần thiết
Sau Tết Nguyên đán
Sau kỳ họp HĐND
Sau khi hoàn thành nhiệm vụ 1.2
Sau khi dự án được phê duyệt
Khi được giao
Khi có kinh phí
Khi được phân bổ kinh phí
Kịp thời khi có thay đổi
Ngay khi tiếp nhận
Ngay sau khi tiếp nhận
Không chậm hơn 03 ngày sau khi nhận
# event +
Theo yêu cầu
Khi có yêu cầu của cấp có thẩm quyền
Đột xuất khi có yêu cầu
# ongoing
2023| Cả năm
Thực hiện thường xuyên
Thường xuyên, hàng ngày
Hàng ngày
thuong xuyen
THƯỜNG XUYÊN
Liên tục
Liên tục trong năm
Quanh năm
Kịp thời, thường xuyên
# ongoing +
Thường xuyên, đột xuất
Thường xuyên hoặc theo yêu cầu
# ongoing 2023-01-01..
Năm 2023 và các năm tiếp theo
Từ năm 2023
Từ năm 2023 trở đi
Từ 2023
# ongoing 2023-04-01..
Triển khai từ quý II/2023
# ongoing 2024-01-01..
Từ ngày 01/01/2024
Năm 2024 và những năm tiếp theo
Năm 2024 và các năm sau
Năm 2024 trở đi
# ongoing 2024-01-01..2024-12-31
Thực hiện thường xuyên, liên tục trong năm 2024
Trong suốt năm 2024
Cả năm 2024
# ongoing 2024-11-01..
Từ tháng 11/2024
# ongoing 2025-07-01..
Kể từ ngày 01/7/2025
Bắt đầu từ ngày 01/7/2025
# recurring half
6 tháng/lần
06 tháng 01 lần
Định kỳ 6 tháng
Ít nhất 6 tháng một lần
# recurring half year
Định kỳ 6 tháng, 01 năm
# recurring month
Mỗi tháng 01 lần
Định kỳ hàng tháng
Trước ngày 25 hàng tháng
Hàng tháng (trước ngày 25)
Báo cáo hàng tháng trước ngày 20
Ngày 31 hàng tháng
# recurring month ..2024-12-31
Hàng tháng đến hết năm 2024
# recurring month 2024-01-01..2024-12-31
Hàng tháng trong năm 2024
# recurring month 2024-03-01..
Hàng tháng từ tháng 3/2024
Từ tháng 3/2024, hàng tháng
# recurring month quarter half year
Hàng tháng, hàng quý, 6 tháng, năm
# recurring month quarter year
Hàng tháng, quý, năm
# recurring quarter
Hằng quý
Mỗi quý một lần
Ít nhất 01 lần/quý
3 tháng/lần
Định kỳ hàng quý
Báo cáo định kỳ hàng quý
Trước ngày cuối cùng của quý
Cuối mỗi quý
# recurring quarter +
Định kỳ hàng quý và đột xuất
Định kỳ hàng quý, đột xuất khi có yêu cầu
# recurring quarter 2024-01-01..2024-12-31
Hàng quý năm 2024
# recurring quarter by 15/03, 15/06, 15/09, 15/12
Trước ngày 15 của tháng cuối quý
Trước ngày 15 tháng cuối mỗi quý
Hàng quý (trước ngày 15 của tháng cuối quý)
# recurring quarter by 20/03, 20/06, 20/09, 20/12
Hàng quý (trước ngày 20 tháng cuối quý)
Ngày 20 của tháng cuối quý
Trước ngày 20 tháng cuối của quý
# recurring quarter by 31/03, 30/06, 30/09, 31/12
Tháng cuối quý
# recurring quarter half year
Định kỳ hằng quý, 6 tháng, năm
Báo cáo quý, 6 tháng, năm
# recurring quarter half year +
Hàng quý, 6 tháng, năm và đột xuất theo yêu cầu
# recurring quarter year
Hàng quý, năm
# recurring week
Hằng tuần
Thứ sáu hàng tuần
Thứ Hai hằng tuần
Chiều thứ sáu hàng tuần
# recurring year
Thường xuyên hàng năm
Hàng năm
Mỗi năm
Mỗi năm 1 lần
01 lần/năm
1 năm/lần
hang nam
# recurring year +
Hằng năm, khi có yêu cầu
# recurring year ..2025-12-31
Hằng năm, đến năm 2025
# recurring year 2021-01-01..2025-12-31
Hàng năm (2021-2025)
# recurring year 2022-01-01..
Hàng năm, bắt đầu từ năm 2022
# recurring year by 15/03, 15/06, 15/09, 15/12
Trước ngày 15/3, 15/6, 15/9, 15/12 hằng năm
# recurring year by 15/06, 15/12
Trước ngày 15/6 và 15/12 hằng năm
# recurring year by 15/12
Trước ngày 15/12 hàng năm
Hằng năm (trước ngày 15/12)
Hằng năm trước ngày 15/12
# recurring year by 20/12
Trước ngày 20 tháng 12 hàng năm
# recurring year by 30/06, 31/12
Tháng 6 và tháng 12 hằng năm
# recurring year by 30/11
Trước ngày 30/11 hằng năm
# recurring year by 31/01
Trong tháng 01 hằng năm
# recurring year by 31/03
Tháng 3 hằng năm
Quý I hàng năm
# recurring year by 31/12
Trước 31/12 hằng năm
Quý IV hằng năm
Tháng 12 hàng năm
Hàng năm (quý IV)
Hàng năm (tháng 12)
# unclear
Quý II/2023 hoặc khi có hướng dẫn của tỉnh
Theo tiến độ
Quý V
Tháng 13/2023
31/02/2023
31/11/2023
Trước ngày 30/11
15/06/21
Đầu năm 2024
Giữa năm 2024
Đầu quý II/2024
Mỗi năm 02 lần
2 tháng/lần
02 năm/lần
5 năm
05 năm một lần
Định kỳ, đột xuất
Quý II và quý IV/2023
Quý I, III/2023
Tháng 6, tháng 12/2024
Đầu tháng 11/2024
Giữa tháng 11/2024
Tuần thứ 2 tháng 11/2024
Tuần 4 tháng 11/2024
Tháng Mười Một năm 2024
Tháng giêng 2024
Theo lộ trình
Đã hoàn thành
Sớm nhất có thể
Ngay
Quý IV/2023 và hằng năm
Quý II/2023, thường xuyên
Thường xuyên, Quý IV/2023
Hoàn thành trước 30/6/2023; báo cáo trước 15/12/2023
Trước ngày 15/6/2023 và trước ngày 15/12/2023
15/6/2023 và 15/12/2023
Quý II/2023 (trước ngày 15/12/2023)
Sau ngày 15/6/2023
Trước Tết Nguyên đán năm 2024
Năm học 2023-2024
Quý III+IV/2023
Quý III & IV/2023
Quý III/IV/2023
Q2/2023
Quý ll/2023
Quý Il/2023
Quý lV/2023
Quý 0/2023
Quý 5/2023
Năm 20223
Năm 203
2023-2025| Quý I
2023-2025| Trong năm
2023-2025| Trước 15/12
Trước ngày 15/12/2023, 2024, 2025
2023| Quý I năm sau
2023| Tháng 01 năm sau
2023| Trước ngày 15/01 năm sau
2023| Trước ngày 15/01 của năm tiếp theo
Trước ngày 05 tháng sau
Trước ngày 05 của tháng sau liền kề
Hàng tháng, trước ngày 05 tháng sau
Quý I/2024 và Quý III/2023
Từ tháng 12 đến tháng 3/2023
Tháng 12-3/2024
2025-2023
30/6/2024 - 01/3/2024
Trước 35/12/2023
Trước ngày 20/13/2023
12/20/2023
2023/12/20
20231220
Không
Chưa xác định
-
x
Năm 2023 và định hướng đến năm 2030
Đến năm 2025, định hướng đến năm 2030
Đến năm 2025, tầm nhìn 2030
Tối thiểu 02 lần/năm
Tối thiểu mỗi quý 01 cuộc
Sơ kết 6 tháng, tổng kết năm
Sơ kết năm 2023, tổng kết năm 2025
Trước 03 ngày khi tổ chức hội nghị
2023| Trước ngày 10/12 (báo cáo năm)
2023| 6 tháng: trước 15/6; năm: trước 15/12
2023| 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)
2023| Quý I (trước 15/3), quý II (trước 15/6)
Không quá 3 ngày
15 ngày
03 ngày làm việc
Trong 30 ngày
Trong tuần
Trong tháng
Trong quý
Ngày 01 và ngày 15 hàng tháng
Ngày 32 hàng tháng
Trước ngày 30/02 hàng năm
Quý 5 hàng năm
Tháng 13 hàng năm
Không thường xuyên
Không định kỳ
Chưa thường xuyên
Không hoàn thành trong năm 2023
Chưa hoàn thành, chuyển sang năm 2024
Gia hạn đến 31/12/2024
Lùi sang Quý I/2025
Khoảng tháng 6/2023
Ngày làm việc cuối cùng của tháng
Cuối quý
Cuối năm
Đầu năm
Trước 31/12/2023 (hằng năm)
Hằng năm, trước 31/12/2023
Trước 15/12/2023 hằng năm
Hoàn thành đúng tiến độ trước ngày 20/12/2023
Cho đến khi hoàn thành
Đến khi có quy định mới
Thường xuyên đến khi có quy định mới
Trước ngày 20/12/2023 (gửi Phòng Nội vụ)
Ngày 20/12/2023 (Thứ Tư)
Thứ Tư, ngày 20/12/2023
Thứ Hai, ngày 20/12/2023
"""
