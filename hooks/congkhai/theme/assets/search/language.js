// What Vietnamese questions are made of besides the thing asked for. Knowledge of the language, not of any record;
// what citizens call things stands in content/search/, where editors keep it.
import { syllables, words } from "./words.js";

// The part of a procedure's page that a question asks for. The first that matches decides.
const PARTS = [
  ["giay-to", ["giay to gi", "giay to nao", "ho so gi", "ho so gom", "can gi", "can nhung gi", "mang gi", "mang theo", "chuan bi gi", "gom nhung gi", "thanh phan ho so"]],
  ["cach-nop", ["bao lau", "may ngay", "bao nhieu ngay", "mat may", "khi nao xong", "khi nao co", "thoi gian", "thoi han", "bao gio xong", "bao gio co"]],
  ["cach-nop", ["bao nhieu tien", "bao nhieu", "het bao nhieu", "le phi", "phi", "mat tien", "ton tien", "mien phi", "dong bao nhieu", "gia"]],
  ["noi-nop", ["o dau", "nop o dau", "cho nao", "di dau", "dau vay", "noi nao", "dia chi"]],
  ["cach-nop", ["online", "truc tuyen", "qua mang", "tren mang", "tai nha", "qua buu dien"]],
  ["cac-buoc", ["lam sao", "the nao", "lam the nao", "cac buoc", "trinh tu", "cach lam", "quy trinh"]],
].map(([part, phrases]) => [part, phrases.map(syllables)]);

// Phrases that carry a question and name nothing. Longer ones first, so that "cho toi hoi" goes as a whole.
const PHRASES = `
  cho em hoi|cho toi hoi|cho minh hoi|cho hoi|xin hoi|muon hoi|toi hoi|hoi ve|hoi thu tuc|a cho hoi
  thu tuc hanh chinh|thu tuc|can lam gi|lam gi|phai lam gi|lam sao|lam the nao|nhu the nao|the nao|ra sao|la gi
  can giay to gi|can nhung giay to gi|giay to gi|giay to nao|ho so gi|ho so gom nhung gi|ho so gom|can nhung gi|can gi|gom nhung gi
  bao nhieu tien|het bao nhieu|bao nhieu|bao lau|may ngay|khi nao|bao gio|o dau|cho nao|di dau|noi nao|nop o dau|lam o dau
  duoc khong|co duoc khong|phai khong|khong a|a|khong nhi
  ben minh|ben em|ben toi|gium em|giup em|giup toi|giup minh|dum em|nha em|nha toi|o xa em|o xa toi|xa em|xa minh|o xa
  co nhan ho so|nhan ho so|nop ho so|lam ho so|lam giay to|giay to
  cam on|xin chao|chao admin|chao ad|chao anh chi|em chao|da thua|ad oi|admin oi|oi
`.trim().split(/[|\n]/).map((phrase) => syllables(phrase)).filter((phrase) => phrase.length > 1).sort((a, b) => b.length - a.length);

// Single words that say little: people, politeness, verbs of wanting, connectives. They weigh little, but still count,
// since a title can hold them too. With marks, because "đang" says little and "đăng" much.
const LIGHT = words(`
  tôi em mình anh chị bạn ad admin ạ à ơi ai cô chú bác cháu thím dì cậu mợ nó họ người ta
  cho hỏi xin muốn cần làm giúp giùm dùm hộ nhờ mong kính thưa vâng dạ ừ nhé nha nhỉ hả vậy thế đó này kia đây đấy rồi
  thủ tục giấy tờ hồ sơ gì nào sao đâu bao nhiêu mấy khi nào như với được không ko k chưa phải và thì là có bị các những
  mới vừa sắp đã đang sẽ đi về ở tại theo để trong của bên nhà hay hoặc luôn nữa cũng đều lúc giờ hôm qua nay mai ngày xưa trước sau
  cái chiếc tấm cuốn tờ một hai ba nhiều ít quá rất lắm ơn việc thấy tự hết cứ còn chỉ vẫn nên nếu mà vì do từ đến lên xuống ra vào
`);
const LIGHT_TONED = new Set(LIGHT.map((word) => word.toned));
const LIGHT_FOLDED = new Set(LIGHT.filter((word) => word.toned !== word.folded).map((word) => word.folded));
export const FAINT = 0.12;

/** Whether a typed word says little. One typed without marks is judged by its letters alone. */
export const isLight = ({ folded, toned }) => LIGHT_TONED.has(toned) || (toned === folded && LIGHT_FOLDED.has(folded));

/** Where a phrase of syllables stands in a list of them, or -1. */
export function positionOf(phrase, list, from = 0) {
  for (let i = from; i + phrase.length <= list.length; i++) if (phrase.every((syllable, j) => list[i + j] === syllable)) return i;
  return -1;
}

// What is done with a paper or a right: naming one of these, people do not mean a procedure that does another.
const ACTIONS = `
  cấp lại|cấp đổi|gia hạn|đăng ký lại|thay đổi|điều chỉnh|đính chính|cải chính|chấm dứt|tạm ngừng|giải thể|sáp nhập
  thu hồi|hủy bỏ|trích lục|chuyển đổi|chuyển nhượng|khôi phục|mở khóa
`.trim().split(/[|\n]/).map((phrase) => syllables(phrase));

/** The actions that a list of syllables names, each a list of syllables. */
export const actionsIn = (list) => ACTIONS.filter((action) => positionOf(action, list) >= 0);

/** The anchor of the page's part that is asked for: papers, time and fee, place, steps; empty where none is named. */
export function askedPart(list) {
  for (const [part, phrases] of PARTS) if (phrases.some((phrase) => positionOf(phrase, list) >= 0)) return part;
  return "";
}

/** For each syllable whether it belongs to a phrase that carries the question. */
export function carried(list) {
  const marks = list.map(() => false);
  for (const phrase of PHRASES) {
    for (let at = positionOf(phrase, list); at >= 0; at = positionOf(phrase, list, at + 1)) {
      for (let j = 0; j < phrase.length; j++) marks[at + j] = true;
    }
  }
  return marks;
}
