/** Invented stories to glue on: a headline and its paragraphs, of other matters than the demo's. */
export const otherStories: Readonly<Record<'ar' | 'en', readonly (readonly string[])[]>> = {
  ar: [
    [
      'افتتاح متحف الطوابع في المدينة القديمة بعد ترميم طويل',
      'افتتح وزير الثقافة مساء الاثنين متحف الطوابع البريدية في المدينة القديمة، بعد ترميم استغرق ثلاثة أعوام وشمل الأسقف الخشبية والنوافذ الملوّنة.',
      'ويضم المتحف أكثر من عشرين ألف طابع، أقدمها يعود إلى القرن التاسع عشر، وتشرف عليه جمعية هواة الطوابع التي تبرّع أعضاؤها بمجموعاتهم.',
    ],
    [
      'منتخب الكرة الطائرة يبلغ نصف نهائي البطولة',
      'بلغ المنتخب الوطني للكرة الطائرة نصف نهائي البطولة القارية بعد فوزه على نظيره بثلاثة أشواط لشوط واحد، في مباراة حضرها جمهور غفير.',
      'ويواجه المنتخب في المباراة المقبلة صاحب الأرض، وقال المدرب إن اللاعبين جاهزون بدنيًا وإن الإصابات التي لحقت بهم طفيفة.',
    ],
    [
      'أسعار الذهب تتراجع مع صعود العملة الخضراء',
      'تراجعت أسعار الذهب في المعاملات الفورية بنسبة طفيفة مع صعود الدولار، في وقت يترقّب فيه المستثمرون قرار المصرف المركزي بشأن الفائدة.',
      'وانخفضت العقود الآجلة كذلك، فيما استقرت الفضة والبلاتين، بحسب متعاملين في البورصة تحدثوا عن تداولات محدودة بسبب العطلة.',
    ],
  ],
  en: [
    [
      'Stamp museum reopens in the old town after long repairs',
      'The culture minister reopened the stamp museum in the old town on Monday evening, after three years of repairs to its wooden ceilings and stained glass.',
      'Its halls show twenty thousand postage stamps, the oldest printed in the nineteenth century, many of them donated by members of a collectors’ society.',
    ],
    [
      'Volleyball squad reaches the continental semi-finals',
      'The national volleyball squad reached the semi-finals of the continental cup with a three-sets-to-one victory in front of a noisy crowd at the arena.',
      'Their coach praised the defence and played down two sprained ankles; the hosts await them in the next round, which will be broadcast live on television.',
    ],
    [
      'Gold slips as the dollar climbs before rate decision',
      'Spot gold slipped slightly while the dollar climbed, as investors waited for the central bank to decide on interest rates at its quarterly gathering.',
      'Futures fell too, whereas silver and platinum were flat in thin holiday trading, according to brokers at the exchange who expect little movement.',
    ],
  ],
}

/** Links that stand in the middle of an article: of its own matter, and of another. */
export const links: Readonly<Record<'ar' | 'en', readonly string[]>> = {
  ar: [
    'اقرأ أيضًا: متحف الطوابع يفتح أبوابه للزوار من جديد',
    'اقرأ أيضا.. شركة مياه الساحل تعلن نتائج أعمالها وأرباحها السنوية',
    'إقرأ أيضاً: سد أم الريح في صور نادرة من أرشيف الوادي',
  ],
  en: [
    'Read also: Stamp museum reopens in the old town',
    'READ MORE: Coast Water Company reports record annual profit',
    'Related: The Umm al-Rih dam in rare pictures',
  ],
}
