import type { WordLists } from './list.ts'

export const hindi: WordLists = {
  stop: `अगर अपना अपनी अपने आप इस उस एक और कब कर करना करने करें का कि किस किसी की कितना कितनी कितने कैसे को कोई कौन कौनसा क्या
क्यों के चाहिए चाहता जब जहाँ जा जो तक तो था थी थे द्वारा न नहीं ने पर प्राप्त बारे भी मिल मिलता मुझे मेरा मेरी मेरे में मैं यदि यह
या ये लिए वह वे सकता सकती सकते से है हैं हो होता होती होने`,
}
export const vietnamese: WordLists = {
  stop: `ai bao bị các cái cần có cho của cũng đã đang đâu để đến đi được gì hay hoặc khi không là làm lấy lúc mà mấy mình một
muốn nào này nên nếu nhiêu như những nhận ở phải ra rằng rất sao sẽ tại theo thế thì tìm tôi từ và về vì với xin`,
  bare: true,
}
export const indonesian: WordLists = {
  stop: `ada adalah agar akan aku anda apa apakah atau bagaimana bagi bahwa berapa bila bisa boleh dalam dan dapat dari dengan
di dimana harus ini itu jika juga kalau kami kapan karena ke kita lain maka mana mendapatkan mengapa menemukan mereka oleh
pada saja saya sebagai seperti siapa sudah tentang tidak untuk yang ingin perlu`,
}
export const thai: WordLists = {
  stop: `ที่ และ หรือ ของ ใน ได้ จะ ให้ เป็น มี ไม่ ว่า การ ความ อะไร อย่างไร ยังไง ไหน เมื่อไร เมื่อไหร่ ทำไม ใคร เท่าไร เท่าไหร่ ฉัน ผม ดิฉัน
ต้อง ต้องการ สามารถ จาก กับ แล้ว ก็ นี้ นั้น คือ ครับ ค่ะ คะ ไหม หา ขอ`,
  bare: true,
}
export const chinese: WordLists = {
  stop: `的 了 在 是 我 有 和 就 不 人 都 一 一个 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 那 吗 呢 吧 怎么 怎样 如何 什么 哪里 哪儿 哪
哪个 谁 多少 几 何时 什么时候 为什么 可以 能 能够 需要 想 请问 得到 获得 找到 找 从 对 与 或 及 为 被 把 给 向 关于 我们 他们`,
  bare: true,
}
