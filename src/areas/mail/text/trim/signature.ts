/** What telephones and mail programs add below a message, in many languages. These beginnings mean nothing else. */
const certain: readonly RegExp[] = [
  /^[(<[]*Sent (?:from|via|using|with|by) (?:my|a|an|the|mobile|galaxy|outlook|yahoo|aol|mailbox|airmail|windows|iphone|ipad|ipod|android|blackberry|samsung|gmail|proton\w*|mail\b|newton|spark|mailspring|nine|k-9|huawei|xiaomi|nokia|lg\b|htc|sony|fairemail|polymail|superhuman|front\b|spike|bluemail|touchdown|tutanota|email)/i,
  /^Get \[?Outlook for /i,
  /^Envoyé (?:depuis|de|à partir de|avec|par|via) (?:mon|ma|un|une|l.|Yahoo|Outlook|iPhone|Courrier|Proton|Samsung|Orange|BlueMail|mobile)/i,
  /^(?:Télécharger|Obtenez|Téléchargez) Outlook pour /i,
  /^(?:Von|Mit) (?:meinem|meiner|unterwegs|Samsung).{0,60}gesendet/i,
  /^Gesendet (?:von|mit|über|via|aus) (?:mein|der|iPhone|Outlook|Mail|Yahoo|Android|Windows|Samsung|GMX|WEB|Proton|BlackBerry|AOL|Email|dem|unterwegs)/i,
  /^Diese Nachricht wurde von .{1,80} gesendet/i,
  /^(?:Holen|Laden) Sie sich Outlook/i,
  /^Enviado (?:do|de|desde|a partir do|a partir de|pelo|por|con|com|via) (?:meu|minha|mi|un|uno|um|Outlook|Yahoo|el|la|iPhone|Samsung|Correo|Email|Proton|Mail)/i,
  /^(?:Obtener|Obter|Baixar|Obtenha) (?:o )?Outlook (?:para|for) /i,
  /^Enviat (?:des del|des de) /i,
  /^Inviato (?:da|dal|dallo|dalla|con|tramite) /i,
  /^(?:Scarica|Ottieni) Outlook per /i,
  /^(?:Verzonden|Verstuurd) (?:met|vanaf|vanuit|van|via) /i,
  /^Outlook (?:voor|downloaden) /i,
  /^(?:Skickat från|Skickades från|Från min|Sänt från) /i,
  /^(?:Sendt fra|Sendt med|Sendt via|Send fra) /i,
  /^(?:Hent|Få|Skaffa|Hämta) Outlook (?:for|til|för) /i,
  /^Lähetetty (?:iPhonesta|iPadista|laitteesta|Samsung|\S*puhelimesta|Outlook|Androidista|Windows|Yahoo|minun)/i,
  /^Lähetetty .{1,40}(?:sta|stä|lta|ltä)\.?$/i,
  /^Wysłan[eo] (?:z|za pomocą|przy użyciu|ze) /i,
  /^(?:Pobierz|Uzyskaj) (?:aplikację )?Outlook/i,
  /^(?:Odesláno|Odoslané|Poslané|Posláno) (?:z|ze|pomocí|pomocou) /i,
  /^(?:Отправлено|Послано|Надіслано|Відправлено) (?:с|со|из|від|з|із|через|при помощи) /i,
  /^Изпратено от /i,
  /^(?:Iphone'umdan|iPad'imden|.{1,30}) (?:gönderildi|gönderilmiştir)\.?$/i,
  /^.{1,40} (?:készülékemről|iPhone-omról|telefonomról) küldve/i,
  /^(?:Elküldve|Küldve) (?:az|a) .{1,40}(?:ról|ről|ból|ből)/i,
  /^Trimis (?:de pe|din|de la|cu) /i,
  /^(?:Στάλθηκε|Απεστάλη|Εστάλη) από /i,
  /^(?:Poslano|Poslato|Послато) (?:s|sa|z|iz|са|из) /i,
  /^(?:Saadetud minu|Nosūtīts no|Išsiųsta iš|Siųsta iš) /i,
  /^(?:Dikirim|Terkirim|Dihantar) (?:dari|daripada|melalui) /i,
  /^(?:Được gửi|Gửi|Đã gửi) từ /i,
  /^ส่งจาก/,
  /^(?:أرسلت من|تم الإرسال من|مرسل من|أُرسلت من) ?/,
  /^(?:נשלח מ)/,
  /^(?:從我的|从我的|寄自我的).{1,40}(?:傳送|发送|發送|寄出)?$/,
  /^(?:发自|發自|寄自|傳送自|傳自|发送自|来自)\s?(?:我的|我|.{0,6}(?:iPhone|iPad|手机|手機|Outlook|Yahoo|邮箱|郵件|Windows|华为|小米|vivo|OPPO))/i,
  /^.{1,20}(?:から送信|より送信)(?:されました)?[。.]?$/,
  /^(?:나의|내) .{1,30}에서 보냄/,
  /^.{1,30}에서 (?:보냄|전송함|보낸 메일입니다)\.?$/,
]

/** These beginnings also start honest sentences: they count only where nothing else stands beside them. */
const likely: readonly RegExp[] = [
  /^[(<]*Sent (?:from|via|with|by|using) .{1,80}[)>]*$/i,
  /^From my .{1,20}$/i,
  /^[\p{L}\p{N}_]+ from mobile\.?$/iu,
  /^Sent on the .{1,60}/i,
  /^(?:Please )?excuse (?:my |any )?(?:brevity|typos|spelling)/i,
]

/** Whether the line was added by a telephone or program; `isAlone` when empty lines or such lines stand around it. */
export function isSignatureLine(line: string, isAlone: boolean): boolean {
  if (line.length > 300) return false
  const text = line.replace(/\[([^\]]{1,80})\]\([^)]{1,200}\)/g, '$1').trim()
  return certain.some((one) => one.test(text)) || (isAlone && likely.some((one) => one.test(text)))
}
