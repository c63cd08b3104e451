/**
 * What people call an error in their own language, in the form of the vocabulary's rows. Programs print it in English or
 * Chinese, so what reads the output of programs alone goes without.
 */
export const paraphrases: readonly string[] =
  `529 - g satur[ea],sovraccar,przeciaz,qua tai,kelebihan beban,โหลดเกิน,अतिभार,ओवरलोड,переван,overbelast,مثقل,محمل,ضغط كبير
503 scarce-resources m no hay cuentas,brak wolnych,нет (?:доступных|свободных),keine (?:freien|verfugbaren) (?:konten|kan),aucun compte,nessun account,nenhuma conta,لا توجد حسابات,لا يوجد حساب,khong co[n]? tai khoan,tidak ada akun,ไม่มีบัญชี,가용 계정,사용 가능한 계정,uygun hesap,немає (?:вільних|доступних),kein verfugbares k,konten ausgel
503 - g غير متاح,khong kha dung,tidak tersedia,ไม่พร้อม,उपलब्ध नहीं,niedostep,non e dispon,nao (?:esta )?dispon,利用できません,利用不可,사용할 수 없,no (?:esta |se encuentra )?dispon,servi[cz]i?[oe] (?:in|non )dispon,nicht verfugbar,недоступ,kullanılam
504 upstream-slow c 게이트웨이*(?:시간|타임),шлюз*(?:врем|тайм|дочек),cong*thoi gian,gateway*(?:tiempo|tempo|agot|delai|przekrocz),limit czasu bram,passerelle*(?:delai|expir),เกตเวย์*เวลา,بوابة*مهلة,مهلة*بوابة,puerta de enlace*tiempo,ag gecidi*zaman,गेटवे*समय,闸道*逾
502 - M 게이트웨이가 잘못,cong khong hop le,ag gecidi*(?:hata|gecersiz),hatalı ag gec,gecersiz ag gec,खराब गेटवे,بوابة (?:سيئة|غير),nieprawidłowa bram,不正なゲート,잘못된 게이트,puerta de enlace,gateway (?:inv|incorr|errat|no)[avnao],passerelle,шлюз
500 - H خطأ داخلي,आंतरिक (?:सर्वर|त्रुटि),loi (?:may chu|noi bo),kesalahan (?:internal|server),ข้อผิดพลาดภายใน,wewnetrzny bład,bład wewn,внутрішн,serverfout,err(?:ore?|o|eur) intern[oe]\\b,interner (?:server)?fehler,внутренн,sunucu hatası,サーバー*エラー,서버*오류
413 request-size h peticion*grande,solicitud*grande,requisicao*grande,solicitacao*grande,requete*(?:gros|grand|volum),anfrage*groß,richiesta*grand,запрос*больш,istek*buyuk,permintaan*besar,요청*[커큰크],リクエスト*大き,คำขอ*ใหญ่,yeu cau*lon,tamanho maximo,tamano maximo,taille max,حجم الطلب
413 request-size i qua lon,zu groß,demasiado grande,mu(?:y|ito) grande,trop(?:po)? (?:gros|grand|volum),слишком больш,za duz,cok buyuk,terlalu besar,大きすぎ,너무 [커큰크],ใหญ่เกิน,rozmiar*przekr,サイズ*[超大],크기*[초커큽],kich thuoc*vuot,ukuran*(?:besar|melebihi),размер*(?:превыш|больш),boyut*(?:asıl|buyuk)
429 rate n troppe rich,zbyt (?:wiele|duzo) (?:zad|zap),terlalu banyak (?:permint|req),คำขอมากเกิน,बहुत*अनुरोध,حد الطلبات,طلبات كثيرة,كثير من الطلبات,забагато запит,te veel (?:verz|aanv|req),多すぎ,너무 많,demasiadas,muitas (?:sol|req|ped),trop de (?:req|dem),zu viele,слишком много,cok fazla,qua nhieu,limite d[e'] u
429 quota h โควต,حد الاستخدام,han muc,kuota*(?:habis|terlampaui),kontingent*(?:ersch|aufgeb|verbr),исчерпан,cuota*(?:agot|exced|supera),agotado*cuota,superado*cuota,limite (?:de uso|d'utilis|semanal|hebdo),사용량*(?:다|초과|소진),квот,лимит*(?:исчерп|превыш|достиг),kotan
400 - h peticion (?:inval|no val|incorr),solicitud (?:inval|no val|incorr),requisicao inval,solicitacao inval,requete (?:inval|incorr|mal),ungultige anfr,fehlerhafte anfr,richiesta non val,невер\\w* запрос,некорр\\w* запрос,nieprawidłowe zad,gecersiz istek,hatalı istek,طلب غير صال,yeu cau khong hop le,permintaan tidak valid,คำขอไม่ถูก,不正なリク,잘못된 요청,अमान्य अनुरोध
401 expired m schlussel*abgelauf,clave*(?:caduc|expir|venc),chave*(?:expir|venc),cle\\b*expir,chiave*scad,klucz*wygas,ключ*(?:истек|просроч),anahtar*suresi,مفتاح*انته,khoa*het han,kunci*daluar,คีย์*หมดอายุ,キー*期限,키가*만료,कुंजी*समाप्त
401 malformed m chave*invalid,clave*(?:api|valid),cle\\b*(?:api|invalid),schlussel*(?:ungult|falsch),chiave*(?:api|valid),ключ*(?:api|неверн|недейств),klucz*(?:api|nieprawid),anahtar*gecersiz,مفتاح*غير صال,키가*(?:유효하지|잘못),khoa*khong hop le,kunci*tidak valid,कुंजी*अमान्य,คีย์*ไม่ถูก,api anahtarı,apiキー,ungultiger api,неверный api,api 키
401 - g غير مصرح,अनधिकृत,chua xac thuc,tidak sah,nieautoryz,brak autoryz,認証エラー,認証が,ไม่ได้รับอนุญาต,неавториз,no autorizado,non? autor,nicht autoris,nao autor,не авториз,yetkisiz
403 - m no tien\\w* permiso,nao tem permiss,pas l.autorisation,нет (?:прав|доступа),khong co quyen,bi han che,keine berechtigung,yetkiniz yok,izniniz yok,tidak (?:punya|memiliki) (?:izin|akses),権限が,권한이 없,non hai (?:il permesso|accesso|i permessi),brak uprawnien,حسابك (?:موقوف|معلق|محظور),cuenta*(?:suspend|bloque|restring),conta*(?:suspens|bloque),compte*(?:suspend|bloqu),konto*(?:gesperrt|zablok),account*sospes,аккаунт*(?:заблок|приостан),hesab*(?:askı|engel),tai khoan*(?:bi khoa|dinh chi),akun*(?:tangguh|blokir),บัญชี*ระงับ,アカウント*停止,계정*(?:정지|차단),खाता*निलंबित
403 - g غير مسموح,verweigert,acceso (?:den|proh),acces (?:ref|inter),доступ запр,отказано в дост,erisim en,アクセス*拒否
403 region m bolge*kullanıl,regi(?:on|ao)*dispon,регион*не ?(?:доступ|поддерж),地域*利用,지역*[사이]용,khu vuc*khong,dispon*(?:nel tuo paese|en tu pais|no seu pais|dans votre pays),in deinem land nicht,nicht in deinem land,недоступ*в вашей стране,ulken*kullan,tidak*di negara,ประเทศ*ไม่,お住まい*利用,국가*[사이]용
404 model m modelo*(?:n[oa]o? exist|n[oa]o? se enc|nao (?:foi )?enc),modele*(?:introuv|n.exist),modell*(?:nicht (?:gef|vorh)|existiert n),modello*non (?:esist|trov),модель*не (?:найд|сущ),model*(?:nie (?:istn|znal)|bulunam|tidak dit|khong t),mo hinh*khong,โมเดล*ไม่,モデル*(?:見つ|存在),모델*(?:찾을|존재),मॉडल*नहीं,النموذج*غير موجود,ressource introuv,recurso n[oa]o? enc,page introuv
timeout - n таймаут,превышено время,время*истекл,انتهت المهلة,انتهت مهلة,مهلة الا,het thoi gian,qua thoi gian,waktu (?:habis|tunggu),หมดเวลา,待機时间,待ち时间,时间切れ,समय (?:समाप्त|सीमा),sure doldu,limit czasu
connection refused m khong the ket noi,tidak (?:dapat|bisa) terhubung,gagal terhubung,تعذر الاتصال,لا يمكن الاتصال,ไม่สามารถเชื่อมต่อ,เชื่อมต่อ*ไม่ได้,कनेक्ट नहीं
connection tls n شهادة (?:ال)?[أا]مان,شهادة (?:ssl|tls)
529 - i 混み合,혼잡,ทำงานหนัก
529 - m 过负荷,과부하,sobrecarg,surcharg,uberlast,перегру,asırı yuk
503 maintenance m mantenim,wartung,メンテ,техническ
401 - m 인증*실패,認証*失敗`.split("\n");
