// The frame of every page: what stands around the text.
import { e } from "./html.js";

const HEADER = `<header class="top">
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<a class="top__name" href="/"><span class="mark"></span><span class="top__words"><span class="top__kind">Cổng công khai</span> <span class="top__site">Tuy Phước</span></span></a>
<form class="search" role="search" aria-label="Tìm nhanh" action="/tim-kiem/" method="get" data-base="/">
<label class="sr" for="tim-dau-trang">Tìm trên cổng này</label>
<input class="search__input" type="search" id="tim-dau-trang" name="q" placeholder="Tìm thủ tục, đơn vị…" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200">
<button class="search__go" type="submit" aria-label="Tìm"><span class="ck-icon ck-icon--magnify" aria-hidden="true"></span></button>
</form><button class="top__button" type="button" data-theme-button hidden><span class="ck-icon ck-icon--weather-night theme__dark" aria-hidden="true"></span><span class="ck-icon ck-icon--white-balance-sunny theme__light" aria-hidden="true"></span><span class="sr" data-theme-label>Chuyển sang nền tối</span></button>
<details class="drawer" data-drawer><summary class="top__button"><span class="ck-icon ck-icon--menu" aria-hidden="true"></span><span>Mục</span></summary></details>
<nav class="sections" aria-label="Các mục chính">
<ul>
<li><a href="/thu-tuc/" aria-current="true">Thủ tục</a></li>
<li><a href="/don-vi/">Đơn vị</a></li>
<li><a href="/phan-anh/">Phản ánh</a></li>
<li><a href="/duong-day-nong/">Đường dây nóng</a></li>
<li><a href="/ke-hoach/">Kế hoạch</a></li>
<li><a href="/thong-ke/">Số liệu</a></li>
<li><a href="/van-ban/">Văn bản</a></li>
<li><a href="/huong-dan/">Hướng dẫn</a></li>
<li><a href="/tin-tuc/">Tin tức</a></li>
</ul>
</nav>
</header>`;

const FOOTER = `<footer class="foot">
<div class="foot__inner frame">
<div class="foot__who">
<p class="foot__name">Cổng công khai <strong>Tuy Phước</strong></p>
<p>Mỗi đơn vị tự nhập và chịu trách nhiệm về thông tin của mình. Thủ tục là bản tóm tắt từ Cổng Dịch vụ công quốc gia.</p>
</div>
<nav aria-label="Về cổng này">
<ul>
<li><a href="/gioi-thieu/nghia-vu-cong-khai/">Những việc phải công khai</a></li>
<li><a href="/gioi-thieu/noi-quy-tiep-dan/">Nội quy tiếp dân</a></li>
<li><a href="/gioi-thieu/ve-du-lieu/">Về dữ liệu trên cổng</a></li>
<li><a href="/tra-ten-cu/">Tra tên xã, huyện cũ</a></li>
</ul>
</nav>
<nav aria-label="Cần người giúp">
<ul>
<li><a href="tel:18001096">Tổng đài 1800 1096</a> <span class="soft">(miễn phí)</span></li>
<li><a href="/duong-day-nong/">Đường dây nóng</a></li>
<li><a href="/phan-anh/">Gửi và xem phản ánh</a></li>
</ul>
</nav>
<p class="foot__made">Làm bằng Eleventy</p>
</div>
</footer>`;

/** A whole page. */
export function frame({ title, description, url }, body) {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${e(title)} - Cổng công khai Tuy Phước</title>
<meta name="description" content="${e(description)}">
<link rel="canonical" href="https://tuy-phuoc.example${url}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#8f1d21">
<meta name="format-detection" content="telephone=no">
<script>try{const t=localStorage.getItem("congkhai.theme");if(t)document.documentElement.dataset.theme=t}catch(e){}</script>
<link rel="icon" href="/assets/favicon.svg">
<link rel="stylesheet" href="/assets/icons.css">
<link rel="stylesheet" href="/assets/congkhai.css">
<link rel="modulepreload" href="/assets/search/client.js">
<link rel="modulepreload" href="/assets/search/show.js">
<link rel="modulepreload" href="/assets/search/marks.js">
<link rel="modulepreload" href="/assets/search/words.js">
<link rel="modulepreload" href="/assets/fold.js">
</head>
<body>
${HEADER}
<main class="frame">
<article class="page" id="noi-dung" tabindex="-1">
${body}
</article>
</main>
${FOOTER}
<script type="module" src="/assets/portal.js"></script>
<script type="module" src="/assets/search.js"></script>
</body>
</html>
`;
}
