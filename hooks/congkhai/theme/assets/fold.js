// Vietnamese without its marks: "Đăng ký" gives "dang ky", whatever way the marks were typed. As congkhai/fold.py.
export const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();
