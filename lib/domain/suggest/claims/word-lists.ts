import { ofEvents } from './word-lists-events'

/** A row: its name, and its words in both languages. */
export type Synonyms = readonly [id: string, ar: string, en: string]

/**
 * Words that newspapers use for one another, Arabic and English side by side: what one of them asks, any of them answers.
 * A row is written in plain words, in any form; endings and joined particles need no entry (`word-forms.ts`), but a verb
 * whose middle changes does (قاد يقود). `_` joins a phrase. An editor adds a word to its row, or a row.
 */
export const synonyms: readonly Synonyms[] = [
  ...ofEvents,
  [
    'meeting',
    'لقاء لقاءات مناقشات اتصالات اجتماع اجتماعات جلسة محادثات محادثة مباحثات مفاوضات مشاورات جولة قمة',
    'meeting talks session round negotiations summit discussions',
  ],
  ['meet', 'التقى يلتقي اجتمع يجتمع جلس يجلس', 'meet met sat_down convened sit_down'],
  ['happen', 'صدر حدث وقع حصل فعل يفعل تم جاء سقط', 'happen happened occur occurred given made'],
  ['reveal', 'كشف كشفت', 'reveal revealed broke_the_story'],
  ['passed', 'مضى مضت مر مرت انقضى انقضت', 'passed elapsed'],
  ['draw', 'تعادل يتعادل', 'draw drew tied'],
  ['fail', 'فشل أخفق تعذر امتنع', 'fail failed unable'],
  ['acquit', 'برأ تبرئة براءة', 'acquit acquitted acquittal cleared'],
  [
    'try',
    'حاول محاولة سعى يسعى جهود هدف يهدف تهدف أمل يأمل ضمان',
    'try trying tried attempt effort efforts aim hope hoped ensure',
  ],
  ['lead', 'قاد يقود تقود قادت', 'lead led leads'],
  ['next', 'مقبل مقبلة قادم قادمة تالي', 'next forthcoming upcoming'],
  [
    'hold',
    'عقد يعقد انعقد جرى جرت يجري تجري أجرى أجرت أقيم أقيمت يقام تقام احتضن استضاف استضافت تستضيف',
    'held hold took_place take_place takes_place taking_place host hosted staged',
  ],
  [
    'ask',
    'طلب طالب يطالب بادر مبادرة التمس مطلب مطالبة',
    'ask_for asked request requested sought seek initiate initiated initiative call_for called_for demand demanded',
  ],
  ['want', 'أراد أرادت يريد تريد رغب', 'want wanted wish'],
  [
    'urge',
    'حث حثت يحث دعا دعت يدعو ناشد أوصى أوصت نصح ضغط',
    'urge urged press pressed appeal appealed recommend',
  ],
  [
    'mediate',
    'توسط يتوسط وساطة وسيط وسطاء تنقل_المسؤولون تنقلوا_بين نقل_الرسائل بتبادل_الرسائل بتيسير تيسير يسر حمل_الأوراق يحملون_الأوراق حملوا_المقترحات',
    'mediate mediated mediating mediator mediation broker brokered facilitate facilitated intermediary go-between relay relayed carry_messages carried_messages passed_messages shuttled',
  ],
  [
    'attend',
    'حضر يحضر حضور شارك يشارك مشاركة أوفد أرسل مثل يمثل ممثل ترأس',
    'attend attended present took_part take_part participate participated represent represented representative sent sit sat delegate was_there',
  ],
  [
    'represent',
    'مثل يمثل ممثل مندوب أوفد أرسل',
    'represent represented representative represents sent delegate',
  ],
  [
    'chair',
    'ترأس رأس يرأس أدار يدير قاد يقود تقود قادت برئاسة بقيادة',
    'chair chaired lead led head headed preside presided',
  ],
  ['agree', 'اتفاق اتفاقية اتفقا اتفقوا اتفق تفاهم صفقة', 'agreement agreements deal settlement pact'],
  ['reach', 'توصل يتوصل بلغ وصل', 'reach reached'],
  ['secret', 'سري سرية سرا تكتم كتمان غير_معلن', 'secret secretly secrecy covert unannounced'],
  ['announce', 'أعلن يعلن إعلان معلن كشف', 'announce announced announcement declare declared'],
  ['beforehand', 'مسبقا سلفا', 'beforehand advance'],
  [
    'publish',
    'نشر ينشر كشف يكشف أفاد أفادت أورد أوردت تحدث تحدثت ذكر الإبلاغ أبلغ أذاع خبر',
    'publish published report reported reveal revealed disclose disclosed broke_the_story break_the_news news',
  ],
  ['first', 'أول أولا أولى لأول_مرة المرة_الأولى', 'first firstly'],
  ['last', 'آخر أخيرة', 'last latest previous most_recent'],
  // More, or worse, than any of its kind for some time.
  [
    'record',
    'أسوأ أكبر أعلى أدنى أشد أعنف أطول أقصر أقوى أضعف أضخم أوسع أغلى أرخص أفضل أدمى أغزر أبرد أحر',
    'worst best biggest largest highest lowest deadliest longest shortest strongest weakest heaviest sharpest steepest fastest slowest costliest hottest coldest wettest driest greatest smallest',
  ],
  ['again', 'مجددا من_جديد مرة_أخرى ثانية', 'again once_more anew'],
  ['close', 'أغلق إغلاق يغلق مغلق أقفل إقفال', 'close closed closing closure shut'],
  ['open', 'فتح يفتح افتتح افتتاح افتتح تفتح', 'open opened opening reopen reopened'],
  ['end', 'أنهى إنهاء انتهى ينتهي انتهاء نهاية اختتم', 'end ended ending finish finished conclude concluded'],
  [
    'begin',
    'بدأ يبدأ بداية انطلق ينطلق انطلاق استهل شرع',
    'begin began begun start started launch launched kick_off',
  ],
  [
    'ease',
    'خفف تخفيف يخفف تخفيض خفض تقليص قلص يقلل تقليل الحد_من',
    'ease easing reduce reducing reduced cut lower curb',
  ],
  [
    'stop',
    'وقف إيقاف أوقف يوقف توقف يتوقف كف',
    'stop stopped stopping halt halted cease suspend suspended idle',
  ],
  ['permanent', 'دائم دائمة نهائي', 'permanent lasting'],
  ['truce', 'هدنة مؤقتة', 'truce temporary pause'],
  ['ceasefire', 'وقف_النار وقف_إطلاق_النار وقف_لإطلاق_النار', 'ceasefire cease-fire'],
  [
    'direct',
    'مباشر مباشرة وجها_لوجه طاولة_واحدة',
    'direct directly face_to_face face-to-face one_table same_table shared_a_table',
  ],
  ['indirect', 'غير_مباشر غير_مباشرة', 'indirect indirectly'],
  [
    'side',
    'الطرفان الطرفين الأطراف الجانبان الجانبين الوفدان الوفدين وفدان وفد وفود',
    'sides side delegation delegations parties',
  ],
  ['messages', 'رسائل مقترحات', 'messages proposals papers'],
  ['throughout', 'طوال طيلة على_مدى على_مدار خلال', 'throughout'],
  ['place', 'شهد شهدت', 'scene venue'],
  ['apart', 'منفصل منفصلة منفصلتين كل_في_غرفة في_غرفة_أخرى', 'separate separately apart'],
  ['room', 'غرفة غرف غرفتين قاعة', 'room rooms hall'],
  [
    'notify',
    'أخطر إخطار يخطر أبلغ يبلغ إشعار إنذار',
    'notify notified notice inform informed warn warned letters',
  ],
  [
    'raise',
    'أثار أثارت أثير يثير طرح تطرق تناول بحث ناقش',
    'raise raised bring_up brought_up discuss discussed',
  ],
  [
    'discuss',
    'ناقش نوقش يناقش نقاش بحث يبحث تناول يتناول تطرق بحثت',
    'discuss discussed address addressed talk_about topic subject',
  ],
  ['control', 'سيطر يسيطر سيطرة تحكم يتحكم', 'control controls controlled'],
  ['influence', 'نفوذ تأثير أثر', 'influence sway leverage'],
  ['limited', 'محدود', 'limited little'],
  ['large', 'كبير كبيرة واسع هائل', 'large great big strong considerable'],
  [
    'postpone',
    'أجل تأجل يؤجل تأجيل أرجأ إرجاء',
    'postpone postponed postponement delay delayed put_off deferred',
  ],
  [
    'cancel',
    'ألغى ألغي ألغيت يلغى إلغاء',
    'cancel cancelled canceled cancellation called_off scrap scrapped',
  ],
  [
    'attack',
    'هجوم هجمة هجمات اعتداء ضربة ضربات غارة غارات قصف',
    'attack attacks strike strikes raid raids bombing struck',
  ],
  [
    'carry-out',
    'نفذ ينفذ شن شنت شنوا يشن تنفيذ ارتكب',
    'carry_out carried_out launch launched conduct conducted commit committed',
  ],
]
