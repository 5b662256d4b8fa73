<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AnswerText</name>
    <message>
        <source>This prompt was not sent.</source>
        <translation>Dieser Prompt wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>exact match</source>
        <translation>genaue Übereinstimmung</translation>
    </message>
    <message>
        <source>F1 %1</source>
        <extracomment>F1: harmonic mean of precision and recall</extracomment>
        <translation>F1 %1</translation>
    </message>
    <message>
        <source>contains a gold answer, %1</source>
        <translation>enthält eine richtige Antwort, %1</translation>
    </message>
    <message>
        <source>no gold answer in it, %1</source>
        <translation>keine richtige Antwort darin, %1</translation>
    </message>
    <message>
        <source>TTFT %1</source>
        <extracomment>time to first token</extracomment>
        <translation>TTFT %1</translation>
    </message>
    <message>
        <source>cut off at its longest length</source>
        <translation>bei der größten Länge abgeschnitten</translation>
    </message>
    <message>
        <source>server: %1; measured: %2</source>
        <translation>Server: %1; gemessen: %2</translation>
    </message>
    <message>
        <source>server: %1; measured: %2; outside the model: %3</source>
        <translation>Server: %1; gemessen: %2; außerhalb des Modells: %3</translation>
    </message>
</context>
<context>
    <name>CauseText</name>
    <message>
        <source>no token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>The request carried no token. Sign in in the window or with “tokenscope auth login”, or choose in the endpoint where its token comes from.</source>
        <translation>Die Anfrage trug kein Token. Bitte im Fenster oder mit „tokenscope auth login“ anmelden, oder im Endpunkt wählen, woher sein Token kommt.</translation>
    </message>
    <message>
        <source>token not valid</source>
        <translation>Token ungültig</translation>
    </message>
    <message>
        <source>The server does not accept the token: it is not active, was revoked, or belongs to another service. Sign in again in the window or with “tokenscope auth login”; a new sign-in may need a minute until the service knows it.</source>
        <translation>Der Server nimmt das Token nicht an: Es ist nicht aktiv, wurde widerrufen oder gehört zu einem anderen Dienst. Bitte im Fenster oder mit „tokenscope auth login“ erneut anmelden; bis der Dienst eine neue Anmeldung kennt, kann eine Minute vergehen.</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>The token has expired. Sign in again in the window or with “tokenscope auth login”; where a script keeps the token, run the script again.</source>
        <translation>Das Token ist abgelaufen. Bitte im Fenster oder mit „tokenscope auth login“ erneut anmelden; wo ein Skript das Token verwahrt, bitte das Skript erneut ausführen.</translation>
    </message>
    <message>
        <source>login too old</source>
        <translation>Anmeldung zu alt</translation>
    </message>
    <message>
        <source>The token is fresh, but the login in the browser behind it is older than the service allows. Sign in again in the browser: with “Sign in again” in the window, or with “tokenscope auth login”.</source>
        <translation>Das Token ist frisch, aber die Anmeldung im Browser dahinter ist älter, als der Dienst erlaubt. Bitte im Browser erneut anmelden: mit „Erneut anmelden“ im Fenster oder mit „tokenscope auth login“.</translation>
    </message>
    <message>
        <source>other organisation</source>
        <translation>andere Organisation</translation>
    </message>
    <message>
        <source>You are signed in with an organisation that this service does not accept. Sign out, and sign in again with the organisation that the service names.</source>
        <translation>Sie sind mit einer Organisation angemeldet, die dieser Dienst nicht annimmt. Bitte abmelden und mit der Organisation anmelden, die der Dienst nennt.</translation>
    </message>
    <message>
        <source>not in the group</source>
        <translation>nicht in der Gruppe</translation>
    </message>
    <message>
        <source>Your account is not in a group that the service or this model asks for. Choose another model, or ask the service’s support for access.</source>
        <translation>Ihr Konto ist nicht in einer Gruppe, die der Dienst oder dieses Modell verlangt. Bitte ein anderes Modell wählen oder beim Support des Dienstes um Zugang bitten.</translation>
    </message>
    <message>
        <source>other identity</source>
        <translation>andere Identität</translation>
    </message>
    <message>
        <source>The kept tokens belong to another identity than the one that signed in. Sign out and sign in again; where a script keeps tokens, delete its file tokens.json and run it again.</source>
        <translation>Die verwahrten Tokens gehören zu einer anderen Identität als der angemeldeten. Bitte ab- und wieder anmelden; wo ein Skript Tokens verwahrt, bitte dessen Datei tokens.json löschen und es erneut ausführen.</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>kein Zugang</translation>
    </message>
    <message>
        <source>Your account may not use this. Choose another model or endpoint, or ask the service’s support for access.</source>
        <translation>Ihr Konto darf dies nicht nutzen. Bitte ein anderes Modell oder einen anderen Endpunkt wählen oder beim Support des Dienstes um Zugang bitten.</translation>
    </message>
    <message>
        <source>no such address</source>
        <translation>Adresse falsch</translation>
    </message>
    <message>
        <source>Nothing is served at this address. Correct the endpoint’s URL: it ends with the framework and /v1, as in …/sophia/vllm/v1 or …/metis/api/v1.</source>
        <translation>Unter dieser Adresse antwortet nichts. Bitte die URL des Endpunkts berichtigen: Sie endet mit dem Framework und /v1, wie in …/sophia/vllm/v1 oder …/metis/api/v1.</translation>
    </message>
    <message>
        <source>no such cluster</source>
        <translation>Cluster unbekannt</translation>
    </message>
    <message>
        <source>The gateway has no cluster of this name. Correct the endpoint’s URL: the cluster stands before the framework, as in …/sophia/vllm/v1.</source>
        <translation>Das Gateway hat keinen Cluster dieses Namens. Bitte die URL des Endpunkts berichtigen: Der Cluster steht vor dem Framework, wie in …/sophia/vllm/v1.</translation>
    </message>
    <message>
        <source>no such framework</source>
        <translation>Framework unbekannt</translation>
    </message>
    <message>
        <source>The cluster does not have this framework. Correct the endpoint’s URL: it is …/sophia/vllm/v1, but …/metis/api/v1.</source>
        <translation>Der Cluster hat dieses Framework nicht. Bitte die URL des Endpunkts berichtigen: Sie heißt …/sophia/vllm/v1, aber …/metis/api/v1.</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>nicht angeboten</translation>
    </message>
    <message>
        <source>The cluster does not offer this kind of request, or not as a stream. Correct the endpoint’s URL, or measure without streaming.</source>
        <translation>Der Cluster bietet diese Art von Anfrage nicht an, oder nicht als Stream. Bitte die URL des Endpunkts berichtigen oder ohne Streaming messen.</translation>
    </message>
    <message>
        <source>no such model</source>
        <translation>Modell unbekannt</translation>
    </message>
    <message>
        <source>The server does not know this model; names differ between clusters and change. Choose a model from the endpoint’s list.</source>
        <translation>Der Server kennt dieses Modell nicht; Namen unterscheiden sich zwischen Clustern und ändern sich. Bitte ein Modell aus der Liste des Endpunkts wählen.</translation>
    </message>
    <message>
        <source>model withdrawn</source>
        <translation>Modell zurückgezogen</translation>
    </message>
    <message>
        <source>The model was withdrawn and is not served any more. Choose another one from the endpoint’s list.</source>
        <translation>Das Modell wurde zurückgezogen und wird nicht mehr angeboten. Bitte ein anderes aus der Liste des Endpunkts wählen.</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>Feld unbekannt</translation>
    </message>
    <message>
        <source>The server does not accept a field of the request. Remove it from the endpoint’s extra fields.</source>
        <translation>Der Server nimmt ein Feld der Anfrage nicht an. Bitte aus den zusätzlichen Feldern des Endpunkts entfernen.</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>The server does not accept the request as it is. Correct what it names: a limit of the plan, or one of the endpoint’s extra fields.</source>
        <translation>Der Server nimmt die Anfrage so nicht an. Bitte berichtigen, was er nennt: eine Grenze des Plans oder eines der zusätzlichen Felder des Endpunkts.</translation>
    </message>
    <message>
        <source>context too long</source>
        <translation>Kontext zu lang</translation>
    </message>
    <message>
        <source>Prompt and answer together do not fit into the model’s context. Use a shorter prompt, or allow fewer output tokens.</source>
        <translation>Prompt und Antwort passen zusammen nicht in den Kontext des Modells. Bitte einen kürzeren Prompt verwenden oder weniger Ausgabe-Tokens erlauben.</translation>
    </message>
    <message>
        <source>request too large</source>
        <translation>Anfrage zu groß</translation>
    </message>
    <message>
        <source>The request is larger than the server takes, which is 10 MB at ALCF. Use shorter prompts.</source>
        <translation>Die Anfrage ist größer, als der Server annimmt, am ALCF 10 MB. Bitte kürzere Prompts verwenden.</translation>
    </message>
    <message>
        <source>tool call failed</source>
        <translation>Tool-Aufruf fehlgeschlagen</translation>
    </message>
    <message>
        <source>The model began a function call and did not complete it. Metis has no tools: remove them from the endpoint’s extra fields, or change the prompt.</source>
        <translation>Das Modell hat einen Funktionsaufruf begonnen und nicht beendet. Metis hat keine Tools: bitte aus den zusätzlichen Feldern des Endpunkts entfernen oder den Prompt ändern.</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>The server took the request as a task for later and sent no answer, so there was nothing to time. Choose another model or endpoint.</source>
        <translation>Der Server nahm die Anfrage als Aufgabe für später an und schickte keine Antwort; zu messen gab es daher nichts. Bitte ein anderes Modell oder einen anderen Endpunkt wählen.</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>The answer came compressed though plain bytes were asked for; when its tokens came cannot be told. Turn compression off in the server, or in the proxy on the way.</source>
        <translation>Die Antwort kam komprimiert, obwohl unkomprimierte Bytes verlangt waren; wann ihre Tokens kamen, ist nicht zu sagen. Bitte die Komprimierung im Server oder im Proxy auf dem Weg abschalten.</translation>
    </message>
    <message>
        <source>token quota</source>
        <translation>Token-Kontingent</translation>
    </message>
    <message>
        <source>The quota of tokens a minute is used up; within a minute it is free again. Run fewer requests at once, or enter the quota under “Tokens per minute” in the endpoint, so that runs keep it: 60,000 for each user at ALCF, unless told otherwise.</source>
        <translation>Das Kontingent an Tokens je Minute ist verbraucht; binnen einer Minute ist es wieder frei. Bitte weniger Anfragen gleichzeitig senden oder das Kontingent im Endpunkt unter „Tokens je Minute“ eintragen, damit Läufe es einhalten: am ALCF 60.000 je Nutzer, sofern nichts anderes gesagt ist.</translation>
    </message>
    <message>
        <source>request quota</source>
        <translation>Anfragen-Kontingent</translation>
    </message>
    <message>
        <source>The server takes fewer requests from one user in this time: 10 a second at ALCF. Run fewer requests at once, or at a lower rate.</source>
        <translation>Der Server nimmt in dieser Zeit weniger Anfragen von einem Nutzer an: am ALCF 10 in der Sekunde. Bitte weniger Anfragen gleichzeitig oder mit niedrigerer Rate senden.</translation>
    </message>
    <message>
        <source>address quota</source>
        <translation>Adress-Kontingent</translation>
    </message>
    <message>
        <source>The server takes fewer requests from one network address, which others may share: 50 a second at ALCF. Run fewer requests at once, or at a lower rate.</source>
        <translation>Der Server nimmt weniger Anfragen von einer Netzadresse an, die auch andere benutzen können: am ALCF 50 in der Sekunde. Bitte weniger Anfragen gleichzeitig oder mit niedrigerer Rate senden.</translation>
    </message>
    <message>
        <source>credit spent</source>
        <translation>Guthaben verbraucht</translation>
    </message>
    <message>
        <source>The account’s credit or allowance is used up. Look at its billing at the service, or use another account.</source>
        <translation>Das Guthaben des Kontos ist verbraucht. Bitte die Abrechnung beim Dienst ansehen oder ein anderes Konto benutzen.</translation>
    </message>
    <message>
        <source>batch limit</source>
        <translation>Batch-Grenze</translation>
    </message>
    <message>
        <source>As many of your batches are active as the service allows. Wait until one has ended.</source>
        <translation>Von Ihnen sind so viele Batches aktiv, wie der Dienst erlaubt. Bitte warten, bis einer beendet ist.</translation>
    </message>
    <message>
        <source>no such batch</source>
        <translation>Batch unbekannt</translation>
    </message>
    <message>
        <source>The service has no batch of this id. Check the id, and whether you are signed in with the account that submitted it.</source>
        <translation>Der Dienst hat keinen Batch mit dieser Kennung. Bitte die Kennung prüfen, und ob Sie mit dem Konto angemeldet sind, das ihn abgeschickt hat.</translation>
    </message>
    <message>
        <source>no batches</source>
        <translation>keine Batches</translation>
    </message>
    <message>
        <source>This cluster takes no batches. Choose another one, such as Sophia.</source>
        <translation>Dieser Cluster nimmt keine Batches an. Bitte einen anderen wählen, etwa Sophia.</translation>
    </message>
    <message>
        <source>batch not finished</source>
        <translation>Batch läuft noch</translation>
    </message>
    <message>
        <source>The batch has not ended, so there are no results yet. Look again later.</source>
        <translation>Der Batch ist nicht beendet, daher gibt es noch keine Ergebnisse. Bitte später wieder nachsehen.</translation>
    </message>
    <message>
        <source>batch failed</source>
        <translation>Batch fehlgeschlagen</translation>
    </message>
    <message>
        <source>The batch failed and has no results. Check its input file and submit it again.</source>
        <translation>Der Batch ist fehlgeschlagen und hat keine Ergebnisse. Bitte seine Eingabedatei prüfen und ihn erneut abschicken.</translation>
    </message>
    <message>
        <source>model cold</source>
        <translation>Modell kalt</translation>
    </message>
    <message>
        <source>The model is not loaded yet, which takes 10 to 15 minutes. Wake it and wait, or choose a model that is running.</source>
        <translation>Das Modell ist noch nicht geladen; das dauert 10 bis 15 Minuten. Bitte wecken und warten oder ein laufendes Modell wählen.</translation>
    </message>
    <message>
        <source>model offline</source>
        <translation>Modell offline</translation>
    </message>
    <message>
        <source>The model is not served now. Choose a model that is running, or try again later.</source>
        <translation>Das Modell wird zurzeit nicht angeboten. Bitte ein laufendes Modell wählen oder es später erneut versuchen.</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>The service or its cluster is under maintenance. Try again later, or use another cluster.</source>
        <translation>Der Dienst oder sein Cluster wird gewartet. Bitte später erneut versuchen oder einen anderen Cluster benutzen.</translation>
    </message>
    <message>
        <source>server busy</source>
        <translation>Server ausgelastet</translation>
    </message>
    <message>
        <source>The server cannot take the request now: it is overloaded or not ready. Run fewer requests at once, or try again later.</source>
        <translation>Der Server kann die Anfrage zurzeit nicht annehmen: Er ist überlastet oder nicht bereit. Bitte weniger Anfragen gleichzeitig senden oder es später erneut versuchen.</translation>
    </message>
    <message>
        <source>timed out in queue</source>
        <translation>in der Schlange abgelaufen</translation>
    </message>
    <message>
        <source>No token came within the gateway’s own limit, which is 30 seconds at ALCF: the request waited in the queue, the model is cold, or the prompt is very long. Run fewer requests at once, or wait until the model runs.</source>
        <translation>Innerhalb der eigenen Grenze des Gateways, am ALCF 30 Sekunden, kam kein Token: Die Anfrage stand in der Schlange, das Modell ist kalt, oder der Prompt ist sehr lang. Bitte weniger Anfragen gleichzeitig senden oder warten, bis das Modell läuft.</translation>
    </message>
    <message>
        <source>timed out behind</source>
        <translation>dahinter abgelaufen</translation>
    </message>
    <message>
        <source>A server behind this address took too long; Metis is given 120 seconds. Allow fewer output tokens, run fewer requests at once, or try again later.</source>
        <translation>Ein Server hinter dieser Adresse brauchte zu lange; Metis bekommt 120 Sekunden. Bitte weniger Ausgabe-Tokens erlauben, weniger Anfragen gleichzeitig senden oder es später erneut versuchen.</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>The gateway ended the stream before the answer was complete: it takes a pause of 5 seconds for the end, and allows 300 seconds in all. Allow fewer output tokens, or run fewer requests at once.</source>
        <translation>Das Gateway beendete den Stream, bevor die Antwort vollständig war: Eine Pause von 5 Sekunden hält es für das Ende, und insgesamt erlaubt es 300 Sekunden. Bitte weniger Ausgabe-Tokens erlauben oder weniger Anfragen gleichzeitig senden.</translation>
    </message>
    <message>
        <source>gateway’s own sign-in</source>
        <translation>Anmeldung des Gateways</translation>
    </message>
    <message>
        <source>The gateway could not sign in to the server behind it; your own sign-in is in order. Try again later, and tell the service’s support if it stays so.</source>
        <translation>Das Gateway konnte sich bei dem Server dahinter nicht anmelden; Ihre eigene Anmeldung ist in Ordnung. Bitte später erneut versuchen und, wenn es so bleibt, den Support des Dienstes verständigen.</translation>
    </message>
    <message>
        <source>refused behind</source>
        <translation>dahinter abgelehnt</translation>
    </message>
    <message>
        <source>The server behind the gateway refused the request. Correct what it names: a limit of the plan, the model, or one of the endpoint’s extra fields.</source>
        <translation>Der Server hinter dem Gateway hat die Anfrage abgelehnt. Bitte berichtigen, was er nennt: eine Grenze des Plans, das Modell oder eines der zusätzlichen Felder des Endpunkts.</translation>
    </message>
    <message>
        <source>failed behind</source>
        <translation>dahinter fehlgeschlagen</translation>
    </message>
    <message>
        <source>The server behind the gateway failed. Try again later, or choose another model.</source>
        <translation>Der Server hinter dem Gateway hat versagt. Bitte später erneut versuchen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>reason not told</source>
        <translation>Grund nicht genannt</translation>
    </message>
    <message>
        <source>The server behind the gateway failed or refused, and the gateway does not pass on why in a stream. Measure once without streaming: the answer then names the reason, which is often a prompt too long for the model.</source>
        <translation>Der Server hinter dem Gateway hat versagt oder abgelehnt, und das Gateway gibt den Grund in einem Stream nicht weiter. Bitte einmal ohne Streaming messen: Die Antwort nennt dann den Grund, oft ein für das Modell zu langer Prompt.</translation>
    </message>
    <message>
        <source>server fault</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>The server had an internal error. Try again later; if it stays so, give its words to the service’s support.</source>
        <translation>Der Server hatte einen internen Fehler. Bitte später erneut versuchen; wenn es so bleibt, seine Worte dem Support des Dienstes geben.</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>umgeleitet</translation>
    </message>
    <message>
        <source>The server sends to another address. It was not followed, and no token went there. If you trust it, enter it as the endpoint’s URL.</source>
        <translation>Der Server verweist auf eine andere Adresse. Ihr wurde nicht gefolgt, und kein Token ging dorthin. Wenn Sie ihr vertrauen, bitte als URL des Endpunkts eintragen.</translation>
    </message>
    <message>
        <source>not the service</source>
        <translation>nicht der Dienst</translation>
    </message>
    <message>
        <source>A web page or another program answered instead of the service, such as the sign-in page of a network. Check the endpoint’s URL, and open a page in a browser to see whether the network asks for a sign-in.</source>
        <translation>Statt des Dienstes antwortete eine Webseite oder ein anderes Programm, etwa die Anmeldeseite eines Netzes. Bitte die URL des Endpunkts prüfen und im Browser eine Seite öffnen, um zu sehen, ob das Netz eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>certificate expired</source>
        <translation>Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>The server’s certificate has expired, or the clock of this computer is wrong. Check the clock; if it is right, the server’s operator must renew the certificate.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen, oder die Uhr dieses Computers geht falsch. Bitte die Uhr prüfen; geht sie richtig, muss der Betreiber des Servers das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid yet, or the clock of this computer is behind. Check the clock; if it is right, wait, or ask the server’s operator.</source>
        <translation>Das Zertifikat des Servers gilt noch nicht, oder die Uhr dieses Computers geht nach. Bitte die Uhr prüfen; geht sie richtig, warten oder den Betreiber des Servers fragen.</translation>
    </message>
    <message>
        <source>wrong certificate</source>
        <translation>falsches Zertifikat</translation>
    </message>
    <message>
        <source>The server’s certificate is for another name. Check the endpoint’s URL: the server’s full name must stand in it, not a number or a short name.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Namen. Bitte die URL des Endpunkts prüfen: Darin muss der volle Name des Servers stehen, nicht eine Nummer oder ein kurzer Name.</translation>
    </message>
    <message>
        <source>issuer unknown</source>
        <translation>Aussteller unbekannt</translation>
    </message>
    <message>
        <source>The server’s certificate was issued by someone whom this computer does not know: an organisation of its own, or a proxy that reads along. If you trust them, add their certificate under Network in the settings.</source>
        <translation>Das Zertifikat des Servers stammt von einem Aussteller, den dieser Computer nicht kennt: einer eigenen Organisation oder einem mitlesenden Proxy. Wenn Sie ihm vertrauen, bitte sein Zertifikat in den Einstellungen unter Netzwerk hinzufügen.</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>selbst signiert</translation>
    </message>
    <message>
        <source>The server’s certificate is signed by itself, so nobody vouches for it. If it is a server of yours, add its certificate under Network in the settings.</source>
        <translation>Das Zertifikat des Servers ist selbst signiert, niemand bürgt also dafür. Wenn es Ihr Server ist, bitte sein Zertifikat in den Einstellungen unter Netzwerk hinzufügen.</translation>
    </message>
    <message>
        <source>TLS too old</source>
        <translation>TLS zu alt</translation>
    </message>
    <message>
        <source>The server speaks only versions of TLS that are not safe any more. Its operator must turn on TLS 1.2 or newer.</source>
        <translation>Der Server spricht nur TLS-Versionen, die nicht mehr sicher sind. Sein Betreiber muss TLS 1.2 oder neuer einschalten.</translation>
    </message>
    <message>
        <source>http or https</source>
        <translation>http oder https</translation>
    </message>
    <message>
        <source>One side speaks TLS and the other does not. Change http:// to https:// in the endpoint’s URL, or the other way round.</source>
        <translation>Die eine Seite spricht TLS, die andere nicht. Bitte in der URL des Endpunkts http:// in https:// ändern oder umgekehrt.</translation>
    </message>
    <message>
        <source>certificate wanted</source>
        <translation>Zertifikat verlangt</translation>
    </message>
    <message>
        <source>The server wants a certificate of yours. Choose it under Network in the settings.</source>
        <translation>Der Server verlangt ein Zertifikat von Ihnen. Bitte in den Einstellungen unter Netzwerk wählen.</translation>
    </message>
    <message>
        <source>own certificate</source>
        <translation>eigenes Zertifikat</translation>
    </message>
    <message>
        <source>Your certificate or its key cannot be read, or they do not belong together. Choose them again under Network in the settings.</source>
        <translation>Ihr Zertifikat oder sein Schlüssel ist nicht lesbar, oder sie gehören nicht zusammen. Bitte in den Einstellungen unter Netzwerk erneut wählen.</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>No computer of this name is known. Check the endpoint’s URL, the network, and whether a VPN is needed.</source>
        <translation>Ein Computer dieses Namens ist nicht bekannt. Bitte die URL des Endpunkts und das Netz prüfen, und ob ein VPN nötig ist.</translation>
    </message>
    <message>
        <source>nothing listens</source>
        <translation>nichts lauscht</translation>
    </message>
    <message>
        <source>The computer was found, but nothing listens at this port. Check the endpoint’s URL, and that its server runs.</source>
        <translation>Der Computer wurde gefunden, aber an diesem Port lauscht nichts. Bitte die URL des Endpunkts prüfen, und ob sein Server läuft.</translation>
    </message>
    <message>
        <source>proxy failed</source>
        <translation>Proxy fehlgeschlagen</translation>
    </message>
    <message>
        <source>The proxy could not be reached, or could not reach the server. Check it under Network in the settings: on ALCF’s own machines it is http://proxy.alcf.anl.gov:3128, elsewhere none is needed for ALCF.</source>
        <translation>Der Proxy war nicht erreichbar oder konnte den Server nicht erreichen. Bitte in den Einstellungen unter Netzwerk prüfen: Auf den Rechnern des ALCF ist es http://proxy.alcf.anl.gov:3128, anderswo braucht das ALCF keinen.</translation>
    </message>
    <message>
        <source>proxy refused</source>
        <translation>Proxy verweigert</translation>
    </message>
    <message>
        <source>The proxy did not let the request through: it wants a user and a password, or does not allow this address. Enter them under Network in the settings.</source>
        <translation>Der Proxy ließ die Anfrage nicht durch: Er verlangt Benutzer und Passwort oder erlaubt diese Adresse nicht. Bitte in den Einstellungen unter Netzwerk eintragen.</translation>
    </message>
    <message>
        <source>The server does not accept these fields of the request: %1. Remove them from the endpoint’s extra fields.</source>
        <translation>Der Server nimmt diese Felder der Anfrage nicht an: %1. Bitte aus den zusätzlichen Feldern des Endpunkts entfernen.</translation>
    </message>
    <message>
        <source>Not sent: the environment variable %1 is not set. Set it and start the program from there; or sign in in the window or with “tokenscope auth login”, and choose that in the endpoint.</source>
        <translation>Nicht gesendet: Die Umgebungsvariable %1 ist nicht gesetzt. Bitte setzen und das Programm von dort starten; oder im Fenster oder mit „tokenscope auth login“ anmelden und dies im Endpunkt wählen.</translation>
    </message>
</context>
<context>
    <name>ChartsChoice</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Cumulative distribution</source>
        <translation>Summenverteilung</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Latency against answer length</source>
        <translation>Latenz gegen Antwortlänge</translation>
    </message>
    <message>
        <source>Latency over the run</source>
        <translation>Latenz über den Lauf</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Latency against quality</source>
        <translation>Latenz gegen Güte</translation>
    </message>
    <message>
        <source>%1, distribution</source>
        <extracomment>title of a chart; %1 is a metric</extracomment>
        <translation>%1, Verteilung</translation>
    </message>
    <message>
        <source>%1, cumulative</source>
        <translation>%1, Summenverteilung</translation>
    </message>
    <message>
        <source>%1, histogram</source>
        <translation>%1, Histogramm</translation>
    </message>
    <message>
        <source>Load of the servers</source>
        <translation>Auslastung der Server</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertrauenswürdig</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>not secure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s differ. Sign-in may fail, and a run&apos;s date will not agree with the server&apos;s records: set the clock.</source>
        <translation>Die Uhren dieses Rechners und des Servers weichen voneinander ab. Die Anmeldung kann scheitern, und das Datum eines Laufs passt nicht zu den Aufzeichnungen des Servers: Stellen Sie die Uhr.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>ComparisonPlots</name>
    <message>
        <source>prompt %1</source>
        <extracomment>label of a row in a chart; %1 is a number</extracomment>
        <translation>Prompt %1</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>unit of an axis</comment>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>unit: milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>characters</source>
        <comment>unit of an axis</comment>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 + %2 a token</source>
        <translation>%1 + %2 je Token</translation>
    </message>
    <message>
        <source>output tokens</source>
        <comment>unit of an axis</comment>
        <translation>Ausgabetokens</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>%1 of %2 legs</source>
        <extracomment>&quot;11 of 12 legs&quot;; a leg is one endpoint&apos;s part of a run</extracomment>
        <translation>%1 von %2 Teilmessungen</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>temperature %1, up to %2 tokens</source>
        <extracomment>settings of a request: temperature and the longest answer allowed</extracomment>
        <translation>Temperatur %1, bis zu %2 Tokens</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>models: %1</source>
        <translation>Modelle: %1</translation>
    </message>
    <message>
        <source>streamed: %1</source>
        <translation>gestreamt: %1</translation>
    </message>
    <message>
        <source>sampling: %1</source>
        <translation>Sampling: %1</translation>
    </message>
    <message>
        <source>requests at a time: %1</source>
        <translation>gleichzeitige Anfragen: %1</translation>
    </message>
    <message>
        <source>endpoints were asked in a different order</source>
        <translation>Endpunkte wurden in anderer Reihenfolge gefragt</translation>
    </message>
    <message>
        <source>requests: %1</source>
        <translation>Anfragen: %1</translation>
    </message>
    <message>
        <source>measured in different runs</source>
        <translation>in verschiedenen Messungen gemessen</translation>
    </message>
    <message>
        <source>simulated: %1</source>
        <translation>simuliert: %1</translation>
    </message>
    <message>
        <source>time scale: %1</source>
        <translation>Zeitmaßstab: %1</translation>
    </message>
    <message>
        <source>tokens estimated: %1</source>
        <translation>Tokens geschätzt: %1</translation>
    </message>
    <message>
        <source>%1: simulated by the program itself</source>
        <translation>%1: vom Programm selbst simuliert</translation>
    </message>
    <message>
        <source>%1: simulated at time scale %2</source>
        <translation>%1: simuliert im Zeitmaßstab %2</translation>
    </message>
    <message>
        <source>%1: tokens estimated</source>
        <translation>%1: Tokens geschätzt</translation>
    </message>
    <message>
        <source>%1: order and failures were not recorded</source>
        <translation>%1: Reihenfolge und Fehlschläge wurden nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1: not streamed, so no first-token times</source>
        <translation>%1: nicht gestreamt, daher keine Zeiten bis zum ersten Token</translation>
    </message>
    <message>
        <source>%1: streams arrived in one burst, so first-token times are a relay’s</source>
        <translation>%1: Streams kamen in einem Schwung an, die Zeiten bis zum ersten Token sind daher die eines Zwischenservers</translation>
    </message>
    <message>
        <source>%1: throughput over summed latencies</source>
        <translation>%1: Durchsatz über summierte Latenzen</translation>
    </message>
    <message>
        <source>%1: stopped early</source>
        <translation>%1: vorzeitig gestoppt</translation>
    </message>
    <message>
        <source>%1: the measuring machine itself was late</source>
        <translation>%1: der messende Rechner selbst war verzögert</translation>
    </message>
    <message>
        <source>%1: no results</source>
        <translation>%1: keine Ergebnisse</translation>
    </message>
    <message>
        <source>simulated by the program itself</source>
        <translation>vom Programm selbst simuliert</translation>
    </message>
    <message>
        <source>simulated at time scale %1</source>
        <translation>simuliert im Zeitmaßstab %1</translation>
    </message>
    <message>
        <source>tokens estimated</source>
        <translation>Tokens geschätzt</translation>
    </message>
    <message>
        <source>order and failures were not recorded</source>
        <translation>Reihenfolge und Fehlschläge wurden nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>not streamed, so no first-token times</source>
        <translation>nicht gestreamt, daher keine Zeiten bis zum ersten Token</translation>
    </message>
    <message>
        <source>streams arrived in one burst, so first-token times are a relay’s</source>
        <translation>Streams kamen in einem Schwung an, die Zeiten bis zum ersten Token sind daher die eines Zwischenservers</translation>
    </message>
    <message>
        <source>throughput over summed latencies</source>
        <translation>Durchsatz über summierte Latenzen</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig gestoppt</translation>
    </message>
    <message>
        <source>the measuring machine itself was late</source>
        <translation>der messende Rechner selbst war verzögert</translation>
    </message>
    <message>
        <source>no results</source>
        <translation>keine Ergebnisse</translation>
    </message>
    <message>
        <source>recorded throughput %1 includes prompt tokens</source>
        <translation>aufgezeichneter Durchsatz %1 enthält Prompt-Tokens</translation>
    </message>
    <message>
        <source>Conditions differ: %1</source>
        <extracomment>%1 is a list of conditions under which the endpoints were measured</extracomment>
        <translation>Unterschiedliche Bedingungen: %1</translation>
    </message>
    <message>
        <source>Conditions: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
    <message>
        <source>different prompts</source>
        <translation>verschiedene Prompts</translation>
    </message>
    <message>
        <source>measured by: %1</source>
        <translation>gemessen mit: %1</translation>
    </message>
    <message>
        <source>measured from: %1</source>
        <translation>gemessen von: %1</translation>
    </message>
    <message>
        <source>warm-up requests: %1</source>
        <translation>Aufwärmanfragen: %1</translation>
    </message>
    <message>
        <source>%1: recorded by the batch service, without single requests: no intervals, no tests; throughput is of all tokens</source>
        <translation>%1: vom Batch-Dienst aufgezeichnet, ohne einzelne Anfragen: keine Intervalle, keine Tests; Durchsatz aller Tokens</translation>
    </message>
    <message>
        <source>recorded by the batch service, without single requests: no intervals, no tests; throughput is of all tokens</source>
        <translation>vom Batch-Dienst aufgezeichnet, ohne einzelne Anfragen: keine Intervalle, keine Tests; Durchsatz aller Tokens</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” is not valid JSON.</source>
        <translation>„%1“ ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>“%1” does not hold what was expected.</source>
        <translation>„%1“ enthält nicht das Erwartete.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>There are no prompts in “%1”.</source>
        <translation>„%1“ enthält keine Prompts.</translation>
    </message>
    <message>
        <source>Nothing is known by the name “%1”.</source>
        <translation>Unter dem Namen „%1“ ist nichts bekannt.</translation>
    </message>
    <message>
        <source>“%1” is not a possible value.</source>
        <translation>„%1“ ist kein möglicher Wert.</translation>
    </message>
    <message>
        <source>There is no credential in “%1”.</source>
        <translation>„%1“ enthält keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>The credential in “%1” has expired.</source>
        <translation>Die Zugangsdaten in „%1“ sind abgelaufen.</translation>
    </message>
    <message>
        <source>The command “%1” failed.</source>
        <translation>Der Befehl „%1“ ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>“%1” could not be reached.</source>
        <translation>„%1“ war nicht erreichbar.</translation>
    </message>
    <message>
        <source>“%1” did not answer a request that the run needs first.</source>
        <translation>„%1“ hat eine Anfrage nicht beantwortet, die die Messung vorab braucht.</translation>
    </message>
    <message>
        <source>“%1” does not say how many tokens a prompt has.</source>
        <translation>„%1“ sagt nicht, wie viele Tokens ein Prompt hat.</translation>
    </message>
    <message>
        <source>“%1” is not the file that was expected.</source>
        <translation>„%1“ ist nicht die erwartete Datei.</translation>
    </message>
    <message>
        <source>The simulated endpoint could not be started at “%1”.</source>
        <translation>Der simulierte Endpunkt konnte unter „%1“ nicht gestartet werden.</translation>
    </message>
    <message>
        <source>“%1” was cancelled.</source>
        <translation>„%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file was not found.</source>
        <translation>Die Datei wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file is not valid JSON.</source>
        <translation>Die Datei ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The file does not hold what was expected.</source>
        <translation>Die Datei enthält nicht das Erwartete.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>There are no prompts to send.</source>
        <translation>Es gibt keine Prompts zum Senden.</translation>
    </message>
    <message>
        <source>The name is not known.</source>
        <translation>Der Name ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A value is not possible.</source>
        <translation>Ein Wert ist nicht möglich.</translation>
    </message>
    <message>
        <source>There is no credential for this endpoint.</source>
        <translation>Für diesen Endpunkt gibt es keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>The credential has expired.</source>
        <translation>Die Zugangsdaten sind abgelaufen.</translation>
    </message>
    <message>
        <source>A command failed.</source>
        <translation>Ein Befehl ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The network could not be used.</source>
        <translation>Das Netzwerk konnte nicht benutzt werden.</translation>
    </message>
    <message>
        <source>A request that the run needs first was not answered.</source>
        <translation>Eine Anfrage, die die Messung vorab braucht, wurde nicht beantwortet.</translation>
    </message>
    <message>
        <source>The endpoint does not say how many tokens a prompt has.</source>
        <translation>Der Endpunkt sagt nicht, wie viele Tokens ein Prompt hat.</translation>
    </message>
    <message>
        <source>The file is not the one that was expected.</source>
        <translation>Die Datei ist nicht die erwartete.</translation>
    </message>
    <message>
        <source>The simulated endpoint could not be started.</source>
        <translation>Der simulierte Endpunkt konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; choose it again.</source>
        <translation>Vielleicht wurde sie verschoben oder umbenannt; bitte erneut auswählen.</translation>
    </message>
    <message>
        <source>Check that you may read it and that the disk is there.</source>
        <translation>Bitte prüfen, ob die Leserechte ausreichen und das Laufwerk vorhanden ist.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk is not full, or choose another folder.</source>
        <translation>Bitte prüfen, ob die Schreibrechte ausreichen und noch Platz auf dem Laufwerk ist, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Correct it in a text editor, or choose another file. It was not changed.</source>
        <translation>Bitte in einem Texteditor berichtigen oder eine andere Datei wählen. Die bisherige wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Choose another file. It was not changed.</source>
        <translation>Bitte eine andere Datei wählen. Die bisherige wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Choose a smaller file, or a part of it.</source>
        <translation>Bitte eine kleinere Datei oder einen Teil davon wählen.</translation>
    </message>
    <message>
        <source>Choose a file with at least one prompt: SQuAD JSON, JSON Lines or plain text.</source>
        <translation>Bitte eine Datei mit mindestens einem Prompt wählen: SQuAD-JSON, JSON Lines oder reiner Text.</translation>
    </message>
    <message>
        <source>Check its spelling, or add it.</source>
        <translation>Bitte die Schreibweise prüfen oder den Namen hinzufügen.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Bitte berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Try it in a terminal, or change where the endpoint&apos;s credential comes from.</source>
        <translation>Bitte in einem Terminal ausprobieren oder die Quelle der Zugangsdaten des Endpunkts ändern.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Bitte das Netzwerk prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Check the endpoint, or try again later.</source>
        <translation>Bitte den Endpunkt prüfen oder es später erneut versuchen.</translation>
    </message>
    <message>
        <source>Prompts of a wanted length cannot be made for it; choose prompts of a set or a file.</source>
        <translation>Für ihn lassen sich keine Prompts einer gewünschten Länge erzeugen; bitte Prompts aus einer Sammlung oder Datei wählen.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Bitte erneut herunterladen.</translation>
    </message>
    <message>
        <source>Another program may use the port; choose another one.</source>
        <translation>Vielleicht benutzt ein anderes Programm den Port; bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>Line %1, column %2.</source>
        <translation>Zeile %1, Spalte %2.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>where in a file (%1, %2) and what is wrong there (%3)</extracomment>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The prompts “%1” are not on this computer yet.</source>
        <translation>Die Prompts „%1“ sind noch nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The prompts are not on this computer yet.</source>
        <translation>Die Prompts sind noch nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Download them on the Run page, or with “tokenscope dataset fetch”; or choose other prompts.</source>
        <translation>Bitte auf der Seite Messung oder mit „tokenscope dataset fetch“ herunterladen, oder andere Prompts wählen.</translation>
    </message>
    <message>
        <source>The sign-in to “%1” was declined in the browser.</source>
        <translation>Die Anmeldung bei „%1“ wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>“%1” did not accept the sign-in.</source>
        <translation>„%1“ hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>An answer came that does not belong to this sign-in to “%1”; it was ignored.</source>
        <translation>Es kam eine Antwort, die nicht zu dieser Anmeldung bei „%1“ gehört; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The sign-in to “%1” was not finished in time.</source>
        <translation>Die Anmeldung bei „%1“ wurde nicht rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>“%1” wants you to sign in again in the browser.</source>
        <translation>„%1“ verlangt, dass Sie sich im Browser neu anmelden.</translation>
    </message>
    <message>
        <source>No browser could be opened for “%1”.</source>
        <translation>Für „%1“ konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not give or take “%1”.</source>
        <translation>Der Schlüsselbund des Systems hat „%1“ nicht herausgegeben oder angenommen.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted.</source>
        <translation>Die Anmeldung wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>An answer came that does not belong to this sign-in; it was ignored.</source>
        <translation>Es kam eine Antwort, die nicht zu dieser Anmeldung gehört; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>You have to sign in again in the browser.</source>
        <translation>Sie müssen sich im Browser neu anmelden.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain could not be used.</source>
        <translation>Der Schlüsselbund des Systems konnte nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Sign in again and allow the access, with an account that may use this service.</source>
        <translation>Melden Sie sich erneut an und erlauben Sie den Zugriff, mit einem Konto, das diesen Dienst nutzen darf.</translation>
    </message>
    <message>
        <source>Sign in again: a code can be used once and only for a few minutes.</source>
        <translation>Melden Sie sich erneut an: Ein Code gilt nur einmal und nur wenige Minuten.</translation>
    </message>
    <message>
        <source>Go on in the page that was opened last, or sign in again.</source>
        <translation>Fahren Sie auf der zuletzt geöffneten Seite fort, oder melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign in again and finish in the browser within ten minutes.</source>
        <translation>Melden Sie sich erneut an und schließen Sie die Anmeldung im Browser innerhalb von zehn Minuten ab.</translation>
    </message>
    <message>
        <source>Its browser sign-in has run out although the token is fresh: choose “Sign in”, or run “tokenscope auth login”.</source>
        <translation>Die Anmeldung im Browser ist abgelaufen, auch wenn das Token frisch ist: Wählen Sie „Anmelden“, oder führen Sie „tokenscope auth login“ aus.</translation>
    </message>
    <message>
        <source>Open the address by hand, or sign in with a code from a browser elsewhere.</source>
        <translation>Öffnen Sie die Adresse von Hand, oder melden Sie sich mit einem Code aus einem Browser anderswo an.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Sign in, or change where the endpoint&apos;s credential comes from.</source>
        <translation>Melden Sie sich an, oder ändern Sie, woher die Zugangsdaten des Endpunkts kommen.</translation>
    </message>
    <message>
        <source>Sign in here, or run the tool again that wrote it (ALCF&apos;s script: “python3 inference_auth_token.py get_access_token”).</source>
        <translation>Melden Sie sich hier an, oder führen Sie das Werkzeug erneut aus, das sie geschrieben hat (ALCFs Skript: „python3 inference_auth_token.py get_access_token“).</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it and start the program from there; or sign in in the window or with “tokenscope auth login”, and choose that in the endpoint.</source>
        <translation>Bitte setzen und das Programm von dort starten; oder im Fenster oder mit „tokenscope auth login“ anmelden und dies im Endpunkt wählen.</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>Wilcoxon signed-rank test</source>
        <translation>Wilcoxon-Vorzeichen-Rang-Test</translation>
    </message>
    <message>
        <source>Mann–Whitney U test</source>
        <translation>Mann-Whitney-U-Test</translation>
    </message>
    <message>
        <source>Permutation test</source>
        <translation>Permutationstest</translation>
    </message>
    <message>
        <source>McNemar’s test</source>
        <translation>McNemar-Test</translation>
    </message>
    <message>
        <source>Fisher’s exact test</source>
        <translation>Exakter Test nach Fisher</translation>
    </message>
    <message>
        <source>matched-pairs rank-biserial correlation</source>
        <translation>rangbiseriale Korrelation gepaarter Werte</translation>
    </message>
    <message>
        <source>Cliff’s delta</source>
        <translation>Cliffs Delta</translation>
    </message>
    <message>
        <source>%1, exact</source>
        <translation>%1, exakt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a test and its result</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2; adjusted for the metrics compared (Holm): %3</source>
        <translation>%1: %2; korrigiert für die verglichenen Messgrößen (Holm): %3</translation>
    </message>
    <message>
        <source>95 % interval of the ratio: %1 (percentile bootstrap, up to %2 resamples, seed %3)</source>
        <translation>95-%-Intervall des Verhältnisses: %1 (Perzentil-Bootstrap, bis zu %2 Ziehungen, Seed %3)</translation>
    </message>
    <message>
        <source>95 % interval of the ratio: %1 (BCa bootstrap, up to %2 resamples, seed %3)</source>
        <translation>95-%-Intervall des Verhältnisses: %1 (BCa-Bootstrap, bis zu %2 Ziehungen, Seed %3)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the ends of an interval: &quot;2.4 – 4.1&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <extracomment>probability value of a test</extracomment>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>%1 and %2 requests</source>
        <translation>%1 und %2 Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paired prompt(s), repetitions averaged</source>
        <translation>
            <numerusform>%Ln gepaarter Prompt, Wiederholungen gemittelt</numerusform>
            <numerusform>%Ln gepaarte Prompts, Wiederholungen gemittelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paired prompt(s)</source>
        <translation>
            <numerusform>%Ln gepaarter Prompt</numerusform>
            <numerusform>%Ln gepaarte Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>Effect size: %1 (%2)</source>
        <translation>Effektstärke: %1 (%2)</translation>
    </message>
    <message>
        <source>Alone, such a test finds a difference of %1 about four times in five.</source>
        <translation>Für sich allein findet ein solcher Test einen Unterschied von %1 etwa in vier von fünf Fällen.</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × something else</source>
        <translation>%1 × anderes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) of %1 failed: %2.</source>
        <translation>
            <numerusform>%Ln Anfrage von %1 ist fehlgeschlagen: %2.</numerusform>
            <numerusform>%Ln Anfragen von %1 sind fehlgeschlagen: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed: %1.</source>
        <translation>
            <numerusform>%Ln Anfrage ist fehlgeschlagen: %1.</numerusform>
            <numerusform>%Ln Anfragen sind fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>Median latency</source>
        <extracomment>%1 is a metric: &quot;Time to first token, median&quot;</extracomment>
        <translation>Median der Latenz</translation>
    </message>
    <message>
        <source>%1, median</source>
        <translation>%1, Median</translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>The arithmetic mean.</source>
        <translation>Das arithmetische Mittel.</translation>
    </message>
    <message>
        <source>The median: half of the values are smaller. Between the two middle values, their mean.</source>
        <translation>Der Median: Die Hälfte der Werte ist kleiner. Bei zwei mittleren Werten deren Mittelwert.</translation>
    </message>
    <message>
        <source>The value that 95 % do not pass; linear interpolation between order statistics.</source>
        <translation>Der Wert, den 95 % nicht überschreiten; lineare Interpolation zwischen Ordnungsstatistiken.</translation>
    </message>
    <message>
        <source>The value that 99 % do not pass; linear interpolation between order statistics.</source>
        <translation>Der Wert, den 99 % nicht überschreiten; lineare Interpolation zwischen Ordnungsstatistiken.</translation>
    </message>
    <message>
        <source>The largest value.</source>
        <translation>Der größte Wert.</translation>
    </message>
    <message>
        <source>Coefficient of variation: the sample standard deviation (n − 1) divided by the mean. Lower is steadier.</source>
        <translation>Variationskoeffizient: die Standardabweichung der Stichprobe (n − 1) geteilt durch den Mittelwert. Niedriger heißt gleichmäßiger.</translation>
    </message>
    <message>
        <source>%1 has no results in its file.</source>
        <translation>%1 hat keine Ergebnisse in der Datei.</translation>
    </message>
    <message>
        <source>None of the requests of %1 succeeded.</source>
        <translation>Keine der Anfragen an %1 war erfolgreich.</translation>
    </message>
    <message>
        <source>The answers of %1 were not streamed, so nobody knows when their tokens came.</source>
        <translation>Die Antworten von %1 wurden nicht gestreamt; wann ihre Tokens kamen, ist daher unbekannt.</translation>
    </message>
    <message>
        <source>One value has no spread.</source>
        <translation>Ein einzelner Wert hat keine Streuung.</translation>
    </message>
    <message>
        <source>The file does not tell how long the measurement of %1 took.</source>
        <translation>Die Datei gibt nicht an, wie lange die Messung von %1 gedauert hat.</translation>
    </message>
    <message>
        <source>The records of %1 do not hold it.</source>
        <translation>Die Aufzeichnungen von %1 enthalten diesen Wert nicht.</translation>
    </message>
    <message>
        <source>%1 values cannot tell this quantile: at least %2 are needed. It is not much more than the largest value.</source>
        <translation>Bei n = %1 lässt sich dieses Quantil nicht bestimmen: Mindestens %2 Werte sind nötig. Es sagt kaum mehr als der größte Wert.</translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln gap(s) between chunks</source>
        <translation>
            <numerusform>n = %Ln Abstand zwischen Textstücken</numerusform>
            <numerusform>n = %Ln Abstände zwischen Textstücken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln request(s)</source>
        <translation>
            <numerusform>n = %Ln Anfrage</numerusform>
            <numerusform>n = %Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln successful request(s)</source>
        <translation>
            <numerusform>n = %Ln erfolgreiche Anfrage</numerusform>
            <numerusform>n = %Ln erfolgreiche Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens are estimated where the server did not count them: four characters each.</source>
        <translation>Tokens sind geschätzt, wo der Server sie nicht gezählt hat: je vier Zeichen.</translation>
    </message>
    <message>
        <source>The file keeps no times, so the time is the sum of the latencies.</source>
        <translation>Die Datei enthält keine Zeitpunkte; als Dauer gilt daher die Summe der Latenzen.</translation>
    </message>
    <message>
        <source>%1, p95</source>
        <extracomment>%1 is a metric: the value that 95 % of the requests do not pass</extracomment>
        <translation>%1, p95</translation>
    </message>
    <message>
        <source>%1, p99</source>
        <translation>%1, p99</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Langsamste Anfrage</translation>
    </message>
    <message>
        <source>Predictability (CV)</source>
        <extracomment>CV: coefficient of variation</extracomment>
        <translation>Vorhersagbarkeit (CV)</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says what is measured, %2 which number of it is shown; both are sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>heading of a tool tip: a figure, an endpoint and its value</extracomment>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>The values cannot be divided by one another.</source>
        <translation>Aus den Werten lässt sich kein Verhältnis bilden.</translation>
    </message>
    <message>
        <source>%1 %2 ÷ %3 %4 = %5</source>
        <extracomment>how a ratio was computed: &quot;Metis 4.987 s ÷ Sophia 1.621 s = 3.08&quot;</extracomment>
        <translation>%1 %2 ÷ %3 %4 = %5</translation>
    </message>
    <message>
        <source>tokens estimated</source>
        <translation>Tokens geschätzt</translation>
    </message>
    <message>
        <source>over summed latencies</source>
        <translation>über summierte Latenzen</translation>
    </message>
    <message>
        <source>prompt tokens included</source>
        <translation>einschließlich Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1, longest</source>
        <translation>%1, längste</translation>
    </message>
    <message>
        <source>%1, CV</source>
        <translation>%1, VK</translation>
    </message>
    <message>
        <source>95 % interval: %1 to %2</source>
        <translation>95-%-Intervall: %1 bis %2</translation>
    </message>
    <message>
        <source>The server of %1 says nothing of its own speed.</source>
        <translation>Der Server von %1 sagt nichts über seine Geschwindigkeit.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>a duration: minutes and seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a duration: hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a duration in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>a duration in milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>≈ %Ln token(s)</source>
        <translation>
            <numerusform>≈ %Ln Token</numerusform>
            <numerusform>≈ %Ln Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>how many times: &quot;3.08×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>how many of how many: &quot;7 / 10&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date and a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date, see QDate::toString()</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an amount of money: %1 the number, %2 the currency (&quot;USD&quot;)</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>HeadlineText</name>
    <message numerus="yes">
        <source>%Ln paired prompt(s)</source>
        <translation>
            <numerusform>%Ln gepaarter Prompt</numerusform>
            <numerusform>%Ln gepaarte Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 requests of different prompts</source>
        <translation>%1 und %2 Anfragen zu verschiedenen Prompts</translation>
    </message>
    <message>
        <source>%1 is %2 faster than %3</source>
        <translation>%1 ist %2 schneller als %3</translation>
    </message>
    <message>
        <source>%1 is %2 faster</source>
        <translation>%1 ist %2 schneller</translation>
    </message>
    <message>
        <source>%1 is %2 slower than %3</source>
        <translation>%1 ist %2 langsamer als %3</translation>
    </message>
    <message>
        <source>%1 is %2 slower</source>
        <translation>%1 ist %2 langsamer</translation>
    </message>
    <message>
        <source>No difference shown between %1 and %2</source>
        <translation>Kein Unterschied zwischen %1 und %2 gezeigt</translation>
    </message>
    <message>
        <source>No difference shown</source>
        <translation>Kein Unterschied gezeigt</translation>
    </message>
    <message>
        <source>Too few samples</source>
        <translation>Zu wenige Werte</translation>
    </message>
    <message>
        <source>%1 against %2: %3</source>
        <extracomment>two endpoints and how long the first took in terms of the second, of which nothing more is known</extracomment>
        <translation>%1 gegenüber %2: %3</translation>
    </message>
    <message>
        <source>%1 has no results</source>
        <translation>%1 hat keine Ergebnisse</translation>
    </message>
    <message>
        <source>No request of %1 succeeded</source>
        <translation>Keine Anfrage an %1 war erfolgreich</translation>
    </message>
    <message>
        <source>without results: %1</source>
        <translation>ohne Ergebnisse: %1</translation>
    </message>
    <message>
        <source>%1 answers in %2 on average</source>
        <translation>%1 antwortet im Mittel in %2</translation>
    </message>
    <message numerus="yes">
        <source>mean latency of %Ln request(s); open another file to compare</source>
        <translation>
            <numerusform>mittlere Latenz von %Ln Anfrage; zum Vergleichen weitere Datei öffnen</numerusform>
            <numerusform>mittlere Latenz von %Ln Anfragen; zum Vergleichen weitere Datei öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>choose another baseline to compare with</source>
        <translation>zum Vergleichen anderen Bezug wählen</translation>
    </message>
    <message>
        <source>nothing to compare with %1: mean latency %2, %3</source>
        <translation>nichts zum Vergleichen mit %1: mittlere Latenz %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, of which no test could show anything</source>
        <extracomment>%1 a ratio, %2 how many prompts or requests</extracomment>
        <translation>%1 bei %2, an denen kein Test etwas zeigen könnte</translation>
    </message>
    <message>
        <source>mean latency %1 against %2, %3</source>
        <translation>mittlere Latenz %1 gegenüber %2, %3</translation>
    </message>
    <message>
        <source>95 % interval %1, %2</source>
        <translation>95-%-Intervall %1, %2</translation>
    </message>
    <message>
        <source>%1, 95 % interval %2, %3</source>
        <translation>%1, 95-%-Intervall %2, %3</translation>
    </message>
    <message>
        <source>%1, 95 % interval %2, %3; alone, such a test finds a difference of %4 about four times in five</source>
        <translation>%1, 95-%-Intervall %2, %3; für sich allein findet ein solcher Test einen Unterschied von %4 etwa in vier von fünf Fällen</translation>
    </message>
    <message>
        <source>of %1 legs %2 are shown to be faster than %3, %4 slower</source>
        <translation>von %1 Teilmessungen sind %2 nachweislich schneller als %3, %4 langsamer</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>a duration in milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <extracomment>a fitted line: a fixed time, and a time for each token</extracomment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Line fit: %1 %2 a token, %3 %4 a token.</source>
        <extracomment>%1 and %3 are endpoints, %2 and %4 lines: &quot;5.0 s + 0.60 ms&quot;</extracomment>
        <translation>Angepasste Geraden: %1 %2 je Token, %3 %4 je Token.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>two parts of what a verdict rests on</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what a verdict rests on, and a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 is better in %n measure(s)</source>
        <extracomment>an endpoint and how many measures it is better in</extracomment>
        <translation>
            <numerusform>%1 ist in %n Maß besser</numerusform>
            <numerusform>%1 ist in %n Maßen besser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegText</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a kind of failure and how often it happened: &quot;refused: 3&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>n = %1</source>
        <extracomment>size of the samples</extracomment>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>n = %1 – %2</source>
        <translation>n = %1 – %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>date of a run, or the number of runs, and the size of the samples
----------
&quot;20 requests · 2 legs&quot;; a leg is one endpoint&apos;s part of a run</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>several runs</source>
        <translation>mehrere Messungen</translation>
    </message>
    <message>
        <source>Model: not recorded</source>
        <translation>Modell: nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Simulated: the program itself answered</source>
        <translation>Simuliert: Das Programm selbst hat geantwortet</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Gemessen: %1</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Beantwortet: %1</translation>
    </message>
    <message>
        <source>Failures: %1</source>
        <translation>Fehlschläge: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leg(s)</source>
        <translation>
            <numerusform>%Ln Teilmessung</numerusform>
            <numerusform>%Ln Teilmessungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixText</name>
    <message>
        <source>This run</source>
        <translation>Diese Messung</translation>
    </message>
    <message>
        <source>%1: %2 has the lower median latency.</source>
        <translation>%1: %2 hat den niedrigeren Median der Latenz.</translation>
    </message>
    <message>
        <source>%1: %2 has the higher output throughput.</source>
        <translation>%1: %2 hat den höheren Ausgabedurchsatz.</translation>
    </message>
    <message>
        <source>%1: %2 has the shorter time to first token.</source>
        <translation>%1: %2 hat die kürzere Zeit bis zum ersten Token.</translation>
    </message>
    <message>
        <source>%1: %2 has the steadier latency.</source>
        <translation>%1: %2 hat die gleichmäßigere Latenz.</translation>
    </message>
    <message>
        <source>%1: %2 takes the longer prompts.</source>
        <translation>%1: %2 nimmt die längeren Prompts an.</translation>
    </message>
    <message>
        <source>%1: %2 costs less.</source>
        <translation>%1: %2 kostet weniger.</translation>
    </message>
    <message>
        <source>%1: %2 needs less energy.</source>
        <translation>%1: %2 braucht weniger Energie.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value and point</comment>
        <extracomment>a value, and the point of a sweep where it was taken</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Median latency</source>
        <translation>Median der Latenz</translation>
    </message>
    <message>
        <source>Output throughput</source>
        <translation>Ausgabedurchsatz</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Spread of latency</source>
        <translation>Streuung der Latenz</translation>
    </message>
    <message>
        <source>Longest prompt, tokens</source>
        <translation>Längster Prompt, Tokens</translation>
    </message>
    <message>
        <source>Cost of a thousand answers</source>
        <translation>Kosten für tausend Antworten</translation>
    </message>
    <message>
        <source>Tokens per joule</source>
        <translation>Tokens je Joule</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <extracomment>tokens per second</extracomment>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>%1 tok/J</source>
        <extracomment>tokens per joule</extracomment>
        <translation>%1 Tok/J</translation>
    </message>
    <message>
        <source>Spread of latency (p99 ÷ p50)</source>
        <translation>Streuung der Latenz (p99 ÷ p50)</translation>
    </message>
    <message>
        <source>Spread of latency (CV)</source>
        <translation>Streuung der Latenz (VK)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>a measure, and the value of a sweep where it was taken: &quot;Median latency at 32k&quot;</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>money</comment>
        <extracomment>an amount of money and its currency</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>where in a sweep a value was taken: &quot;at 128&quot;</extracomment>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>an interval: from, to</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>The 95 % interval of the ratio leaves out 1: chance alone would seldom make such a difference.</source>
        <translation>Das 95-%-Intervall des Verhältnisses schließt 1 aus: Zufall allein ergäbe selten einen solchen Unterschied.</translation>
    </message>
    <message>
        <source>The 95 % interval of the ratio holds 1: the difference may be chance.</source>
        <translation>Das 95-%-Intervall des Verhältnisses enthält 1: der Unterschied kann Zufall sein.</translation>
    </message>
    <message>
        <source>There are too few answers to say whether the difference is chance.</source>
        <translation>Es gibt zu wenige Antworten, um zu sagen, ob der Unterschied Zufall ist.</translation>
    </message>
    <message>
        <source>%1, %2: no difference to tell.</source>
        <translation>%1, %2: kein Unterschied zu nennen.</translation>
    </message>
    <message>
        <source>%1, %2: %3 is %4 better (%5).</source>
        <extracomment>scenario, measure, endpoint, &quot;3.02×&quot;, &quot;2.4 – 4.9&quot;, &quot;sure&quot;</extracomment>
        <translation>%1, %2: %3 ist %4 besser (%5).</translation>
    </message>
    <message>
        <source>%1, %2: %3 is %4 better (95 % interval %5, %6).</source>
        <extracomment>scenario, measure, endpoint, &quot;3.02×&quot;, &quot;2.4 – 4.9&quot;, &quot;sure&quot;</extracomment>
        <translation>%1, %2: %3 ist %4 besser (95-%-Intervall %5, %6).</translation>
    </message>
    <message>
        <source>%1: no difference is shown.</source>
        <extracomment>a stretch of load</extracomment>
        <translation>%1: kein Unterschied gezeigt.</translation>
    </message>
    <message>
        <source>Better</source>
        <extracomment>heading of a column: the endpoint that is better</extracomment>
        <translation>Besser</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>heading of a column: how sure a difference is</extracomment>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>heading of a column: size of a sample</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>Where each endpoint is the better one</source>
        <translation>Wo welcher Endpunkt der bessere ist</translation>
    </message>
</context>
<context>
    <name>MetricText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and its unit
----------
%1 is an endpoint, %2 what is said of it: &quot;Sophia 2.7× faster&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Inter-token latency</source>
        <translation>Token-Abstand</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>Zeit pro Ausgabe-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Antwortlänge</translation>
    </message>
    <message>
        <source>Output throughput</source>
        <translation>Ausgabedurchsatz</translation>
    </message>
    <message>
        <source>Total throughput</source>
        <translation>Gesamtdurchsatz</translation>
    </message>
    <message>
        <source>Throughput, original script</source>
        <translation>Durchsatz, Originalskript</translation>
    </message>
    <message>
        <source>Request throughput</source>
        <translation>Anfragendurchsatz</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>From sending a request to the last byte of its answer.</source>
        <translation>Vom Senden einer Anfrage bis zum letzten Byte der Antwort.</translation>
    </message>
    <message>
        <source>From sending a request to the first piece of text, reasoning included (TTFT). Streamed requests only.</source>
        <translation>Vom Senden einer Anfrage bis zum ersten Textstück, Reasoning eingeschlossen (TTFT). Nur gestreamte Anfragen.</translation>
    </message>
    <message>
        <source>The time after the first piece, divided by the tokens that came after it (TPOT).</source>
        <translation>Die Zeit nach dem ersten Stück, geteilt durch die Tokens, die danach kamen (TPOT).</translation>
    </message>
    <message>
        <source>Tokens of an answer as the server counts them; without its count, an estimate.</source>
        <translation>Tokens einer Antwort nach Zählung des Servers; ohne diese eine Schätzung.</translation>
    </message>
    <message>
        <source>Tokens of a prompt as the server counts them, its chat template included.</source>
        <translation>Tokens eines Prompts nach Zählung des Servers, Chat-Vorlage eingeschlossen.</translation>
    </message>
    <message>
        <source>Characters of an answer.</source>
        <translation>Zeichen einer Antwort.</translation>
    </message>
    <message>
        <source>Output tokens of all successful requests, divided by the time the measurement took.</source>
        <translation>Ausgabe-Tokens aller erfolgreichen Anfragen, geteilt durch die Dauer der Messung.</translation>
    </message>
    <message>
        <source>Prompt and output tokens of all successful requests, divided by the time the measurement took.</source>
        <translation>Prompt- und Ausgabe-Tokens aller erfolgreichen Anfragen, geteilt durch die Dauer der Messung.</translation>
    </message>
    <message>
        <source>As the original script computes it: all tokens, prompts included, divided by the sum of the latencies.</source>
        <translation>Wie im Originalskript berechnet: alle Tokens, Prompts eingeschlossen, geteilt durch die Summe der Latenzen.</translation>
    </message>
    <message>
        <source>Successful requests, divided by the time the measurement took.</source>
        <translation>Erfolgreiche Anfragen, geteilt durch die Dauer der Messung.</translation>
    </message>
    <message>
        <source>Successful requests among those attempted.</source>
        <translation>Anteil der erfolgreichen an den versuchten Anfragen.</translation>
    </message>
    <message>
        <source>s</source>
        <comment>unit: seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>tok/s</source>
        <comment>unit: tokens per second</comment>
        <translation>Tok/s</translation>
    </message>
    <message>
        <source>req/s</source>
        <comment>unit: requests per second</comment>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>unit: milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>Median latency</source>
        <translation>Median der Latenz</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a metric (&quot;Time to first token&quot;), %2 a statistic (&quot;Median&quot;)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>%1 schneller</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1 höher</translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>%1 langsamer</translation>
    </message>
    <message>
        <source>%1 lower</source>
        <translation>%1 niedriger</translation>
    </message>
    <message>
        <source>%1 as long</source>
        <extracomment>%1 is a factor, of a time: &quot;0.325× as long&quot;</extracomment>
        <translation>%1 so lange</translation>
    </message>
    <message>
        <source>%1 as much</source>
        <translation>%1 so viel</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Latency from schedule</source>
        <translation>Latenz ab Fälligkeit</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Cost of 1,000 answers</source>
        <translation>Kosten von 1000 Antworten</translation>
    </message>
    <message>
        <source>Tokens per joule</source>
        <translation>Tokens je Joule</translation>
    </message>
    <message>
        <source>From the time a request was due to the last byte of its answer, so waiting in the client counts. Runs at a fixed rate only.</source>
        <translation>Von der Fälligkeit einer Anfrage bis zum letzten Byte ihrer Antwort; Warten im Messprogramm zählt also mit. Nur bei Läufen mit fester Rate.</translation>
    </message>
    <message>
        <source>The gap between two pieces of an answer (ITL), however many tokens a piece holds. Streamed requests only.</source>
        <translation>Der Abstand zwischen zwei Stücken einer Antwort (ITL), gleich wie viele Tokens ein Stück enthält. Nur gestreamte Anfragen.</translation>
    </message>
    <message>
        <source>Successful requests that kept every limit of good service, divided by the time the measurement took.</source>
        <translation>Erfolgreiche Anfragen, die jede Grenze guten Dienstes einhielten, geteilt durch die Dauer der Messung.</translation>
    </message>
    <message>
        <source>All tokens at the endpoint&apos;s prices, those of failed requests included, for a thousand answers.</source>
        <translation>Alle Tokens zu den Preisen des Endpunkts, auch die fehlgeschlagener Anfragen, für tausend Antworten.</translation>
    </message>
    <message>
        <source>Output tokens, divided by the endpoint&apos;s power and the time the measurement took.</source>
        <translation>Ausgabe-Tokens, geteilt durch die Leistung des Endpunkts und die Dauer der Messung.</translation>
    </message>
    <message>
        <source>tok/J</source>
        <comment>unit: tokens per joule</comment>
        <translation>Tok/J</translation>
    </message>
    <message>
        <source>not measurable (buffered)</source>
        <translation>nicht messbar (gepuffert)</translation>
    </message>
    <message>
        <source>not measurable (not streamed)</source>
        <translation>nicht messbar (nicht gestreamt)</translation>
    </message>
    <message>
        <source>not measurable (too few pieces)</source>
        <translation>nicht messbar (zu wenige Stücke)</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Exakte Übereinstimmung</translation>
    </message>
    <message>
        <source>F1 of answers</source>
        <translation>F1 der Antworten</translation>
    </message>
    <message>
        <source>Contains a gold answer</source>
        <translation>Enthält eine richtige Antwort</translation>
    </message>
    <message>
        <source>Answers that are a gold answer, but for case, punctuation, articles and spaces (SQuAD 1.1).</source>
        <translation>Antworten, die bis auf Groß- und Kleinschreibung, Satzzeichen, Artikel und Leerzeichen eine richtige Antwort sind (SQuAD 1.1).</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall of an answer&apos;s words against the best gold answer (SQuAD 1.1).</source>
        <translation>Das harmonische Mittel aus Genauigkeit und Trefferquote der Wörter einer Antwort gegenüber der besten richtigen Antwort (SQuAD 1.1).</translation>
    </message>
    <message>
        <source>Answers in which a gold answer stands word for word.</source>
        <translation>Antworten, in denen eine richtige Antwort Wort für Wort steht.</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>%1, CV</source>
        <extracomment>%1 is a metric; CV: coefficient of variation</extracomment>
        <translation>%1, VK</translation>
    </message>
    <message>
        <source>too few samples</source>
        <translation>zu wenige Werte</translation>
    </message>
    <message>
        <source>%1 steadier</source>
        <extracomment>%1 is a factor: &quot;7.64× steadier&quot;</extracomment>
        <translation>%1 gleichmäßiger</translation>
    </message>
    <message>
        <source>%1 less steady</source>
        <translation>%1 ungleichmäßiger</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>kein Unterschied gezeigt</translation>
    </message>
    <message>
        <source>Latency, server’s own</source>
        <translation>Latenz, laut Server</translation>
    </message>
    <message>
        <source>Time to first token, server’s own</source>
        <translation>Zeit bis zum ersten Token, laut Server</translation>
    </message>
    <message>
        <source>Outside the model</source>
        <translation>Außerhalb des Modells</translation>
    </message>
    <message>
        <source>How long an answer took as the server itself says. SambaNova, llama.cpp and Groq leave out the wait in their queue, Cerebras and the node behind ALCF’s gateway include it.</source>
        <translation>Wie lange eine Antwort nach Angabe des Servers dauerte. SambaNova, llama.cpp und Groq lassen das Warten in ihrer Schlange weg, Cerebras und der Knoten hinter dem Gateway des ALCF rechnen es ein.</translation>
    </message>
    <message>
        <source>The time to the first token as the server itself says, without the network.</source>
        <translation>Die Zeit bis zum ersten Token nach Angabe des Servers, ohne das Netz.</translation>
    </message>
    <message>
        <source>Client − server: the latency less what the server says it took. What is left is network, gateways, and the queue where the server leaves it out.</source>
        <translation>Client − Server: die Latenz ohne das, was der Server als seine Zeit angibt. Übrig bleiben Netz, Gateways und, wo der Server sie weglässt, die Schlange.</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>The server did not accept the request. Check the model&apos;s name and the extra body fields of the endpoint.</source>
        <translation>Der Server hat die Anfrage nicht angenommen. Bitte den Modellnamen und die zusätzlichen Body-Felder des Endpunkts prüfen.</translation>
    </message>
    <message>
        <source>The server did not accept the credential. It may have expired: sign in again.</source>
        <translation>Der Server hat die Zugangsdaten nicht angenommen. Vielleicht sind sie abgelaufen: bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>The account may not use this endpoint or this model.</source>
        <translation>Das Konto darf diesen Endpunkt oder dieses Modell nicht benutzen.</translation>
    </message>
    <message>
        <source>Nothing is at this address. Check the endpoint&apos;s URL, up to and including /v1, and the model&apos;s name.</source>
        <translation>Unter dieser Adresse gibt es nichts. Bitte die URL des Endpunkts bis einschließlich /v1 und den Modellnamen prüfen.</translation>
    </message>
    <message>
        <source>A server on the way gave up waiting for the model. It may be cold; try again later.</source>
        <translation>Ein zwischengeschalteter Server hat nicht länger auf das Modell gewartet. Vielleicht ist es noch nicht geladen; bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>The prompt is longer than the server accepts.</source>
        <translation>Der Prompt ist länger, als der Server annimmt.</translation>
    </message>
    <message>
        <source>The server is there but cannot serve the model now. It may be starting; try again later.</source>
        <translation>Der Server ist da, kann das Modell aber gerade nicht bereitstellen. Vielleicht startet es noch; bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>Im Server ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The server refused the request with HTTP status %1.</source>
        <translation>Der Server hat die Anfrage mit dem HTTP-Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>keine Verbindung in der Frist</translation>
    </message>
    <message>
        <source>no token in time</source>
        <translation>kein Token in der Frist</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>ins Stocken geraten</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>HTTP-Fehler</translation>
    </message>
    <message>
        <source>error in the answer</source>
        <translation>Fehler in der Antwort</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>abgerissen</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>context too long</source>
        <translation>Kontext zu lang</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>no credential</source>
        <translation>keine Zugangsdaten</translation>
    </message>
    <message>
        <source>The whole answer came.</source>
        <translation>Die ganze Antwort ist angekommen.</translation>
    </message>
    <message>
        <source>Nothing listens at this address and port. Check the endpoint&apos;s URL, and that its server runs.</source>
        <translation>An dieser Adresse und diesem Port lauscht nichts. Bitte prüfen, ob die URL des Endpunkts stimmt und sein Server läuft.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check the network, a VPN that may be needed, and the endpoint&apos;s URL.</source>
        <translation>Der Server war nicht erreichbar. Bitte das Netzwerk, ein eventuell nötiges VPN und die URL des Endpunkts prüfen.</translation>
    </message>
    <message>
        <source>No secure connection could be made: the certificate is not trusted, or the server does not speak TLS.</source>
        <translation>Es kam keine sichere Verbindung zustande: Dem Zertifikat wird nicht vertraut, oder der Server beherrscht kein TLS.</translation>
    </message>
    <message>
        <source>No connection was made within the limit.</source>
        <translation>Innerhalb der Frist kam keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The connection stood, but no token came within the limit. The model may be cold or queued.</source>
        <translation>Die Verbindung stand, aber innerhalb der Frist kam kein Token. Vielleicht ist das Modell noch nicht geladen oder in der Warteschlange.</translation>
    </message>
    <message>
        <source>Tokens came, then none for longer than the limit.</source>
        <translation>Es kamen Tokens, dann länger als die Frist keine mehr.</translation>
    </message>
    <message>
        <source>The whole request took longer than the limit.</source>
        <translation>Die ganze Anfrage hat länger als die Frist gedauert.</translation>
    </message>
    <message>
        <source>The server said all was well and then sent an error instead of an answer.</source>
        <translation>Der Server hat Erfolg gemeldet und dann statt einer Antwort einen Fehler gesendet.</translation>
    </message>
    <message>
        <source>The connection closed before the answer was complete.</source>
        <translation>Die Verbindung wurde geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Send fewer at a time, or wait.</source>
        <translation>Der Server verlangt weniger Anfragen. Bitte weniger gleichzeitig senden oder warten.</translation>
    </message>
    <message>
        <source>Prompt and answer together do not fit into the model&apos;s context. Use a shorter prompt, or allow fewer output tokens.</source>
        <translation>Prompt und Antwort passen zusammen nicht in den Kontext des Modells. Bitte einen kürzeren Prompt verwenden oder weniger Ausgabe-Tokens erlauben.</translation>
    </message>
    <message>
        <source>The run was stopped while this request was under way.</source>
        <translation>Die Messung wurde gestoppt, während diese Anfrage lief.</translation>
    </message>
    <message>
        <source>What came is no chat completion. The address may be a web page or a sign-in form.</source>
        <translation>Was ankam, ist keine Chat Completion. Vielleicht führt die Adresse zu einer Webseite oder einem Anmeldeformular.</translation>
    </message>
    <message>
        <source>Not sent: the endpoint&apos;s token could not be had. Sign in in the window or with “tokenscope auth login”, or choose in the endpoint where its token comes from.</source>
        <translation>Nicht gesendet: Das Token des Endpunkts war nicht zu erhalten. Bitte im Fenster oder mit „tokenscope auth login“ anmelden, oder im Endpunkt wählen, woher sein Token kommt.</translation>
    </message>
    <message>
        <source>%1
Reported: %2</source>
        <extracomment>%1 is our explanation, %2 the words the server or a library sent</extracomment>
        <translation>%1
Gemeldet: %2</translation>
    </message>
</context>
<context>
    <name>PresetText</name>
    <message>
        <source>Original protocol</source>
        <translation>Ursprüngliches Protokoll</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Kurzer Blick</translation>
    </message>
    <message>
        <source>Concurrency sweep</source>
        <translation>Sweep über Last</translation>
    </message>
    <message>
        <source>Batch of 32</source>
        <translation>Stapel von 32</translation>
    </message>
    <message>
        <source>Long context to 131k</source>
        <translation>Langer Kontext bis 131k</translation>
    </message>
    <message>
        <source>Steady latency</source>
        <translation>Stetige Latenz</translation>
    </message>
    <message>
        <source>Fair comparison</source>
        <translation>Fairer Vergleich</translation>
    </message>
    <message>
        <source>As the first comparison was made: ten questions of SQuAD, one at a time, not streamed, five seconds between the endpoints.</source>
        <translation>Wie der erste Vergleich gemacht wurde: zehn Fragen aus SQuAD, eine nach der anderen, nicht gestreamt, fünf Sekunden zwischen den Endpunkten.</translation>
    </message>
    <message>
        <source>Four short answers from each endpoint, in turns.</source>
        <translation>Vier kurze Antworten von jedem Endpunkt, im Wechsel.</translation>
    </message>
    <message>
        <source>One, two, four … at a time, up to 256, half a minute each: how throughput grows, what latency pays for it, and where more does not help.</source>
        <translation>Eine, zwei, vier … gleichzeitig, bis 256, je eine halbe Minute: wie der Durchsatz wächst, was die Latenz dafür zahlt und wo mehr nicht hilft.</translation>
    </message>
    <message>
        <source>32 prompts, all in flight at once: how the endpoints bear load.</source>
        <translation>32 Prompts, alle zugleich unterwegs: wie die Endpunkte Last vertragen.</translation>
    </message>
    <message>
        <source>Synthetic prompts of 1,000 to 128,000 tokens, answers of 64: what a long prompt costs.</source>
        <translation>Synthetische Prompts von 1.000 bis 128.000 Tokens, Antworten von 64: was ein langer Prompt kostet.</translation>
    </message>
    <message>
        <source>A request every five seconds for ten minutes, to all endpoints at the same time: how much latency wanders.</source>
        <translation>Zehn Minuten lang alle fünf Sekunden eine Anfrage, an alle Endpunkte zugleich: wie sehr die Latenz wandert.</translation>
    </message>
    <message>
        <source>Scenarios that show where each endpoint is the better one, in ten minutes.</source>
        <translation>Szenarien, die in zehn Minuten zeigen, wo welcher Endpunkt der bessere ist.</translation>
    </message>
    <message>
        <source>No endpoint is chosen. Add one with the plus sign above.</source>
        <translation>Es ist kein Endpunkt gewählt. Fügen Sie mit dem Pluszeichen oben einen hinzu.</translation>
    </message>
    <message>
        <source>The same endpoint is chosen twice. Change one of the cards.</source>
        <translation>Derselbe Endpunkt ist zweimal gewählt. Ändern Sie eine der Karten.</translation>
    </message>
    <message>
        <source>One of the endpoints does not exist any more. Choose another one.</source>
        <translation>Einen der Endpunkte gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No prompts are chosen.</source>
        <translation>Es sind keine Prompts gewählt.</translation>
    </message>
    <message>
        <source>A sweep over lengths needs values: longer never pays, so there is nothing to search for.</source>
        <translation>Ein Sweep über Längen braucht Werte: länger lohnt sich nie, zu suchen gibt es also nichts.</translation>
    </message>
    <message>
        <source>A sweep over the prompts&apos; length needs synthetic prompts. Choose them under Workload.</source>
        <translation>Ein Sweep über die Länge der Prompts braucht synthetische Prompts. Wählen Sie sie unter „Aufgaben“.</translation>
    </message>
    <message>
        <source>A rate cannot be kept by turns. Choose another order than alternating.</source>
        <translation>Eine feste Rate geht nicht abwechselnd. Wählen Sie eine andere Reihenfolge.</translation>
    </message>
    <message>
        <source>Synthetic prompts never run out. Choose a number of them or a time limit.</source>
        <translation>Synthetische Prompts gehen nie aus. Wählen Sie eine Anzahl oder eine Höchstdauer.</translation>
    </message>
    <message>
        <source>A fair comparison needs two endpoints. Add one with the plus sign above.</source>
        <translation>Ein fairer Vergleich braucht zwei Endpunkte. Fügen Sie mit dem Pluszeichen oben einen hinzu.</translation>
    </message>
</context>
<context>
    <name>RecordedText</name>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>agrees, rounded</source>
        <translation>stimmt überein, gerundet</translation>
    </message>
    <message>
        <source>upper middle value</source>
        <translation>oberer mittlerer Wert</translation>
    </message>
    <message>
        <source>includes prompt tokens</source>
        <translation>enthält Prompt-Tokens</translation>
    </message>
    <message>
        <source>failures were not kept</source>
        <translation>Fehlschläge wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>placeholder, no results</source>
        <translation>Platzhalter, keine Ergebnisse</translation>
    </message>
    <message>
        <source>differs, the records do not say why</source>
        <translation>weicht ab, die Aufzeichnungen sagen nicht, warum</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>Both are the same but for rounding.</source>
        <translation>Beide sind bis auf Rundung gleich.</translation>
    </message>
    <message>
        <source>Of an even number of values the file took the upper of the two middle ones; we take the mean of both.</source>
        <translation>Bei einer geraden Zahl von Werten nahm die Datei den oberen der beiden mittleren; hier gilt das Mittel beider.</translation>
    </message>
    <message>
        <source>The file counted the tokens of the prompts too; ours are those of the answers alone.</source>
        <translation>Die Datei zählte auch die Tokens der Prompts; hier zählen nur die der Antworten.</translation>
    </message>
    <message>
        <source>The original script did not store failed requests, so this number proves nothing.</source>
        <translation>Das ursprüngliche Skript speicherte fehlgeschlagene Anfragen nicht; diese Zahl belegt also nichts.</translation>
    </message>
    <message>
        <source>The leg holds no results; the file&apos;s number is a placeholder.</source>
        <translation>Die Teilmessung enthält keine Ergebnisse; die Zahl der Datei ist ein Platzhalter.</translation>
    </message>
    <message>
        <source>The records in the file do not give this number in any way we know.</source>
        <translation>Die Aufzeichnungen der Datei ergeben diese Zahl auf keine bekannte Weise.</translation>
    </message>
    <message>
        <source>Requests, as recorded</source>
        <translation>Anfragen, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Successful, as recorded</source>
        <translation>Erfolgreich, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Failed, as recorded</source>
        <translation>Fehlgeschlagen, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Mean latency, as recorded</source>
        <translation>Mittlere Latenz, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Fastest, as recorded</source>
        <translation>Schnellste, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Slowest, as recorded</source>
        <translation>Langsamste, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Median latency, as recorded</source>
        <translation>Median der Latenz, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Tokens, as recorded</source>
        <translation>Tokens, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Answer length, as recorded</source>
        <translation>Antwortlänge, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Throughput, as recorded</source>
        <translation>Durchsatz, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>The file of %1 does not state it.</source>
        <translation>Die Datei von %1 nennt dies nicht.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>heading of a tool tip: a figure, an endpoint and its value</extracomment>
        <translation>%2 · %1: %3</translation>
    </message>
    <message>
        <source>Recomputed from the records: %1</source>
        <translation>Aus den Aufzeichnungen neu berechnet: %1</translation>
    </message>
</context>
<context>
    <name>ResultEntryText</name>
    <message>
        <source>model not recorded</source>
        <translation>Modell nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1: %2, %3 answered, mean latency %4</source>
        <extracomment>one endpoint of a results file: name, model, &quot;10 / 10&quot; answered, mean latency</extracomment>
        <translation>%1: %2, %3 beantwortet, mittlere Latenz %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is an endpoint, %2 what is said of it: &quot;Sophia 3.08× faster&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig gestoppt</translation>
    </message>
    <message>
        <source>Prompts: %1</source>
        <translation>Prompts: %1</translation>
    </message>
    <message numerus="yes">
        <source>fair comparison, %Ln leg(s)</source>
        <extracomment>of a results file: what kind of run, and of how many legs (one endpoint at one point)</extracomment>
        <translation>
            <numerusform>fairer Vergleich, %Ln Teilmessung</numerusform>
            <numerusform>fairer Vergleich, %Ln Teilmessungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sweep, %Ln leg(s)</source>
        <translation>
            <numerusform>Sweep, %Ln Teilmessung</numerusform>
            <numerusform>Sweep, %Ln Teilmessungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>about the same</source>
        <translation>etwa gleich</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>what can be said while the run still goes on: &quot;Sophia 2.7× faster so far&quot;</extracomment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 · simulated</source>
        <extracomment>%1 is a figure&apos;s name</extracomment>
        <translation>%1 · simuliert</translation>
    </message>
    <message>
        <source>%1 · partly simulated</source>
        <translation>%1 · teils simuliert</translation>
    </message>
    <message>
        <source>95 % within %1</source>
        <translation>95 % binnen %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pair(s)</source>
        <extracomment>prompts that all endpoints have answered, of all prompts</extracomment>
        <translation>
            <numerusform>%1 von %Ln Paar</numerusform>
            <numerusform>%1 von %Ln Paaren</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>no failures</source>
        <translation>keine Fehlschläge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln Fehlschlag</numerusform>
            <numerusform>%Ln Fehlschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Output speed</source>
        <translation>Ausgabetempo</translation>
    </message>
</context>
<context>
    <name>SignInProgressText</name>
    <message>
        <source>Sign in there with your institution&apos;s account. This window notices by itself when you are done. If no page came up, open this address yourself:</source>
        <translation>Melden Sie sich dort mit dem Konto Ihrer Einrichtung an. Dieses Fenster bemerkt von selbst, wenn Sie fertig sind. Ist keine Seite erschienen, öffnen Sie diese Adresse selbst:</translation>
    </message>
    <message>
        <source>Open this address in a browser on this computer and sign in there. This window notices by itself when you are done.</source>
        <translation>Öffnen Sie diese Adresse in einem Browser auf diesem Rechner und melden Sie sich dort an. Dieses Fenster bemerkt von selbst, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Open this address on any computer and sign in there. The page then shows a code: copy it into the field below.</source>
        <translation>Öffnen Sie diese Adresse auf einem beliebigen Rechner und melden Sie sich dort an. Die Seite zeigt dann einen Code: Kopieren Sie ihn in das Feld unten.</translation>
    </message>
    <message>
        <source>The answer came; the session is being fetched.</source>
        <translation>Die Antwort ist da; die Sitzung wird geholt.</translation>
    </message>
    <message>
        <source>The session renews itself while the service allows it. Nothing else is to be done; you can close the browser&apos;s page.</source>
        <translation>Die Sitzung erneuert sich selbst, solange der Dienst es erlaubt. Mehr ist nicht zu tun; die Seite im Browser können Sie schließen.</translation>
    </message>
    <message>
        <source>Access was not granted: you, or the service, said no. Try again, and choose the account of your institution that the service accepts.</source>
        <translation>Der Zugang wurde nicht gewährt: Sie oder der Dienst haben abgelehnt. Versuchen Sie es noch einmal und wählen Sie das Konto Ihrer Einrichtung, das der Dienst annimmt.</translation>
    </message>
    <message>
        <source>The service did not accept this code. A code works once and for a few minutes: copy a new one, whole and without blanks.</source>
        <translation>Der Dienst hat diesen Code nicht angenommen. Ein Code gilt einmal und für wenige Minuten: Kopieren Sie einen neuen, ganz und ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time. Try again; if the browser is on another computer, sign in with a code.</source>
        <translation>In der Zeit hat sich niemand angemeldet. Versuchen Sie es noch einmal; ist der Browser auf einem anderen Rechner, melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>The service could not be reached. Check the network, and the proxy in the settings; then try again.</source>
        <translation>Der Dienst war nicht zu erreichen. Prüfen Sie das Netz und den Proxy in den Einstellungen; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in could not be completed. Try again; if it fails again, sign in with a code.</source>
        <translation>Die Anmeldung ließ sich nicht abschließen. Versuchen Sie es noch einmal; scheitert sie wieder, melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>dem Dienst</translation>
    </message>
    <message>
        <source>Your browser has been opened</source>
        <translation>Ihr Browser wurde geöffnet</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>Der Browser ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Sign in on another computer</source>
        <translation>Auf einem anderen Rechner anmelden</translation>
    </message>
    <message>
        <source>Signing in to %1</source>
        <translation>Anmeldung bei %1</translation>
    </message>
    <message>
        <source>Signed in to %1</source>
        <translation>Angemeldet bei %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Not signed in: access denied</source>
        <translation>Nicht angemeldet: Zugang verweigert</translation>
    </message>
    <message>
        <source>The code was not accepted</source>
        <translation>Der Code wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Not signed in: it took too long</source>
        <translation>Nicht angemeldet: Es dauerte zu lange</translation>
    </message>
    <message>
        <source>Not signed in: no connection</source>
        <translation>Nicht angemeldet: keine Verbindung</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>%1

Reported: %2</source>
        <extracomment>%1 is our explanation, %2 the words of the service</extracomment>
        <translation>%1

Gemeldet: %2</translation>
    </message>
    <message>
        <source>waiting for the browser</source>
        <translation>wartet auf den Browser</translation>
    </message>
    <message>
        <source>waiting for the code</source>
        <translation>wartet auf den Code</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>einen Augenblick</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>the service</source>
        <translation>dem Dienst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Through this program.</source>
        <translation>Über dieses Programm.</translation>
    </message>
    <message>
        <source>Its token ended %1: sign in here, or refresh it with the tool that wrote it.</source>
        <translation>Ihr Token lief ab: %1. Melden Sie sich hier an oder erneuern Sie ihn mit dem Werkzeug, das ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>The token ended %1 and is refreshed when it is needed.</source>
        <translation>Der Token lief ab (%1) und wird erneuert, wenn er gebraucht wird.</translation>
    </message>
    <message>
        <source>Its token lasts until %1.</source>
        <translation>Ihr Token gilt bis %1.</translation>
    </message>
    <message>
        <source>The token lasts until %1 and is refreshed by itself before that.</source>
        <translation>Der Token gilt bis %1 und wird vorher von selbst erneuert.</translation>
    </message>
    <message>
        <source>The service asked for a new sign-in in the browser from about %1.</source>
        <translation>Seit etwa %1 verlangt der Dienst eine neue Anmeldung im Browser.</translation>
    </message>
    <message>
        <source>The service will ask for a new sign-in in the browser about %1.</source>
        <translation>Etwa am %1 wird der Dienst eine neue Anmeldung im Browser verlangen.</translation>
    </message>
    <message>
        <source>This computer offers no keychain, or it is locked: the session is kept in a file that only you can read, %1.</source>
        <translation>Dieser Rechner bietet keinen Schlüsselbund, oder er ist gesperrt: Die Sitzung liegt in einer Datei, die nur Sie lesen können, %1.</translation>
    </message>
    <message>
        <source>The session is kept in the system&apos;s keychain.</source>
        <translation>Die Sitzung liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>signed in elsewhere</source>
        <translation>anderswo angemeldet</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>erneut anmelden</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Sign in to %1 again</source>
        <translation>Erneut bei %1 anmelden</translation>
    </message>
    <message>
        <source>Signed in to %1 · %2 left</source>
        <translation>Angemeldet bei %1 · noch %2</translation>
    </message>
    <message>
        <source>Signed in to %1</source>
        <translation>Angemeldet bei %1</translation>
    </message>
    <message>
        <source>Token file has expired</source>
        <translation>Tokendatei ist abgelaufen</translation>
    </message>
    <message>
        <source>Token file of Globus · %1 left</source>
        <translation>Tokendatei von Globus · noch %1</translation>
    </message>
    <message>
        <source>Token file of Globus</source>
        <translation>Tokendatei von Globus</translation>
    </message>
    <message>
        <source>You are not signed in to %1.</source>
        <translation>Sie sind nicht bei %1 angemeldet.</translation>
    </message>
    <message>
        <source>You are signing in to %1: go on in the browser.</source>
        <translation>Sie melden sich bei %1 an: Fahren Sie im Browser fort.</translation>
    </message>
    <message>
        <source>%1 asks you to sign in again.</source>
        <translation>Sie müssen sich bei %1 erneut anmelden.</translation>
    </message>
    <message>
        <source>%1 asks you to sign in again, %2.</source>
        <translation>Sie müssen sich bei %1 erneut anmelden, %2.</translation>
    </message>
    <message>
        <source>You are signed in to %1.</source>
        <translation>Sie sind bei %1 angemeldet.</translation>
    </message>
    <message>
        <source>You are signed in to %1 as %2.</source>
        <translation>Sie sind bei %1 angemeldet als %2.</translation>
    </message>
    <message>
        <source>Metis and Sophia at ALCF, and other endpoints that ask for a sign-in, can be measured once you are signed in. It happens in your browser; this program never sees your password.</source>
        <translation>Metis und Sophia am ALCF und andere Endpunkte, die eine Anmeldung verlangen, lassen sich messen, sobald Sie angemeldet sind. Das geschieht in Ihrem Browser; dieses Programm sieht Ihr Passwort nie.</translation>
    </message>
    <message>
        <source>The token file %1 was found, but its token has ended: sign in here, or run the tool that wrote it.</source>
        <translation>Die Tokendatei %1 wurde gefunden, aber ihr Token ist abgelaufen: Melden Sie sich hier an, oder führen Sie das Programm aus, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>The last sign-in in the browser is too old for the service&apos;s rules, or it was ended elsewhere. A token alone does not help; signing in takes a minute.</source>
        <translation>Die letzte Anmeldung im Browser ist nach den Regeln des Dienstes zu alt, oder sie wurde anderswo beendet. Ein Token allein hilft nicht; die Anmeldung dauert eine Minute.</translation>
    </message>
    <message>
        <source>The file is %1. It is read, never written; signing in here makes this program independent of it.</source>
        <translation>Die Datei ist %1. Sie wird gelesen, nie geschrieben; eine Anmeldung hier macht dieses Programm davon unabhängig.</translation>
    </message>
    <message>
        <source>You are signed in to %1 through the token file of Globus&apos;s tools.</source>
        <translation>Sie sind bei %1 angemeldet über die Tokendatei der Werkzeuge von Globus.</translation>
    </message>
    <message>
        <source>You are signed in to %1 as %2, through the token file of Globus&apos;s tools.</source>
        <translation>Sie sind bei %1 angemeldet als %2, über die Tokendatei der Werkzeuge von Globus.</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Warming up %1</source>
        <translation>%1 wird aufgewärmt</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messung läuft</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>Pausing between the endpoints</source>
        <translation>Pause zwischen den Endpunkten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>%1 von %Ln Anfrage</numerusform>
            <numerusform>%1 von %Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>needs sign-in</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>wird aufgewärmt</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Nothing has been sent to this endpoint yet.</source>
        <translation>An diesen Endpunkt wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>This endpoint answers.</source>
        <translation>Dieser Endpunkt antwortet.</translation>
    </message>
    <message>
        <source>The credential of this endpoint could not be had. Sign in, or change where it comes from.</source>
        <translation>Die Zugangsdaten dieses Endpunkts waren nicht zu erhalten. Bitte anmelden oder ändern, woher sie kommen.</translation>
    </message>
    <message>
        <source>This endpoint did not answer. Check the network and its address.</source>
        <translation>Dieser Endpunkt hat nicht geantwortet. Bitte das Netzwerk und seine Adresse prüfen.</translation>
    </message>
    <message>
        <source>The requests to this endpoint come later in this run.</source>
        <translation>Die Anfragen an diesen Endpunkt folgen später in dieser Messung.</translation>
    </message>
    <message>
        <source>The first requests, which no figure counts.</source>
        <translation>Die ersten Anfragen, die in keiner Kennzahl zählen.</translation>
    </message>
    <message>
        <source>This endpoint is being measured.</source>
        <translation>Dieser Endpunkt wird gerade gemessen.</translation>
    </message>
    <message>
        <source>All requests to this endpoint are over.</source>
        <translation>Alle Anfragen an diesen Endpunkt sind abgeschlossen.</translation>
    </message>
    <message>
        <source>%1 min, longer than the usual %2 min</source>
        <translation>%1 min, länger als die üblichen %2 min</translation>
    </message>
    <message>
        <source>%1 min, usually %2 to %3 min</source>
        <translation>%1 min, meist %2 bis %3 min</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>ready, warning</source>
        <extracomment>an endpoint that can be measured, although a check warned</extracomment>
        <translation>bereit, Warnung</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet auf Knoten</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>model gone</source>
        <translation>Modell fehlt</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>erneut anmelden</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>kein Zugang</translation>
    </message>
    <message>
        <source>TLS problem</source>
        <translation>TLS-Problem</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Address, credential and model are being looked at.</source>
        <translation>Adresse, Zugangsdaten und Modell werden geprüft.</translation>
    </message>
    <message>
        <source>This endpoint can be measured, but something is not as it should be.</source>
        <translation>Dieser Endpunkt lässt sich messen, aber etwas ist nicht, wie es sein soll.</translation>
    </message>
    <message>
        <source>The model is being loaded. That usually takes 10 to 15 minutes; requests before that fail or wait, and their latency says nothing about the model.</source>
        <translation>Das Modell wird geladen. Das dauert meist 10 bis 15 Minuten; Anfragen davor scheitern oder warten, und ihre Latenz sagt nichts über das Modell.</translation>
    </message>
    <message>
        <source>The model waits for a free node before it can be loaded.</source>
        <translation>Das Modell wartet auf einen freien Knoten, bevor es geladen werden kann.</translation>
    </message>
    <message>
        <source>The model is not loaded. Waking it takes 10 to 15 minutes, which are not measured.</source>
        <translation>Das Modell ist nicht geladen. Es zu wecken dauert 10 bis 15 Minuten, die nicht gemessen werden.</translation>
    </message>
    <message>
        <source>The model cannot be had at the moment. Choose another one, or come back later.</source>
        <translation>Das Modell ist zurzeit nicht zu haben. Wählen Sie ein anderes, oder kommen Sie später wieder.</translation>
    </message>
    <message>
        <source>The cluster is under maintenance. Nothing there answers until it is over.</source>
        <translation>Der Cluster wird gewartet. Bis das vorbei ist, antwortet dort nichts.</translation>
    </message>
    <message>
        <source>The server does not offer this model. Choose one that it offers.</source>
        <translation>Der Server bietet dieses Modell nicht an. Wählen Sie eines, das er anbietet.</translation>
    </message>
    <message>
        <source>The sign-in in the browser is too old for the service&apos;s rules: sign in again. A new token alone does not help.</source>
        <translation>Die Anmeldung im Browser ist nach den Regeln des Dienstes zu alt: Melden Sie sich erneut an. Ein neuer Token allein hilft nicht.</translation>
    </message>
    <message>
        <source>You are signed in, but this account may not use the endpoint. Sign in with another account, or ask for access.</source>
        <translation>Sie sind angemeldet, aber dieses Konto darf den Endpunkt nicht benutzen. Melden Sie sich mit einem anderen Konto an oder bitten Sie um Zugang.</translation>
    </message>
    <message>
        <source>No secure connection could be made. Nothing was sent.</source>
        <translation>Es kam keine sichere Verbindung zustande. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The endpoint is there, but it did not answer a short question.</source>
        <translation>Der Endpunkt ist da, hat aber eine kurze Frage nicht beantwortet.</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>bereit</translation>
    </message>
</context>
<context>
    <name>SweepText</name>
    <message>
        <source>Original protocol</source>
        <translation>Ursprüngliches Protokoll</translation>
    </message>
    <message>
        <source>Ten questions, one at a time.</source>
        <translation>Zehn Fragen, eine nach der anderen.</translation>
    </message>
    <message>
        <source>Concurrency sweep</source>
        <translation>Nebenläufigkeits-Sweep</translation>
    </message>
    <message>
        <source>More and more requests at a time, until more does not pay.</source>
        <translation>Immer mehr Anfragen gleichzeitig, bis mehr sich nicht lohnt.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Many requests at once, as a job would send them.</source>
        <translation>Viele Anfragen auf einmal, wie ein Job sie stellen würde.</translation>
    </message>
    <message>
        <source>Long context</source>
        <translation>Langer Kontext</translation>
    </message>
    <message>
        <source>Longer and longer prompts, short answers.</source>
        <translation>Immer längere Prompts, kurze Antworten.</translation>
    </message>
    <message>
        <source>Long answers</source>
        <translation>Lange Antworten</translation>
    </message>
    <message>
        <source>Short prompts, long answers.</source>
        <translation>Kurze Prompts, lange Antworten.</translation>
    </message>
    <message>
        <source>Steady latency</source>
        <translation>Stetige Latenz</translation>
    </message>
    <message>
        <source>A slow, even stream of requests: how much latency wanders.</source>
        <translation>Ein langsamer, gleichmäßiger Strom von Anfragen: wie sehr die Latenz wandert.</translation>
    </message>
    <message>
        <source>%1k</source>
        <extracomment>a thousand, short: &quot;32k&quot;</extracomment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Prompt length</source>
        <translation>Promptlänge</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Antwortlänge</translation>
    </message>
    <message>
        <source>requests at a time</source>
        <translation>Anfragen gleichzeitig</translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>longest answer, tokens</source>
        <translation>längste Antwort, Tokens</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>values</comment>
        <extracomment>from one value to another</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>%1 prompt tokens</source>
        <translation>%1 Prompt-Tokens</translation>
    </message>
    <message>
        <source>answers up to %1 tokens</source>
        <translation>Antworten bis %1 Tokens</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>variable and value</comment>
        <extracomment>a swept variable and its value: &quot;Concurrency 8&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>SweepValues</name>
    <message>
        <source>automatic</source>
        <extracomment>instead of the values of a sweep: the program searches for them</extracomment>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write the values with commas between them: 1, 2, 4, 8.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie die Werte mit Semikolons dazwischen: 1; 2; 4; 8.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>„%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>“%1” is out of range: the values must be above 0 and at most %2.</source>
        <translation>„%1“ liegt außerhalb des Bereichs: die Werte müssen über 0 und höchstens %2 sein.</translation>
    </message>
    <message>
        <source>“%1” stands there twice. Each value is measured once.</source>
        <translation>„%1“ steht zweimal da. Jeder Wert wird einmal gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %Ln value(s).</source>
        <translation>
            <numerusform>Es ist mehr als %Ln Wert.</numerusform>
            <numerusform>Es sind mehr als %Ln Werte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>p, adjusted</source>
        <extracomment>heading of a column: probability value of a test</extracomment>
        <translation>p, korrigiert</translation>
    </message>
</context>
<context>
    <name>remote</name>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist gescheitert.</translation>
    </message>
    <message>
        <source>ssh gave a reason that is not known here; its own words are below.</source>
        <translation>ssh nannte einen Grund, der hier nicht bekannt ist; seine eigenen Worte stehen darunter.</translation>
    </message>
    <message>
        <source>Try the same in a terminal, where ssh tells more, and compare.</source>
        <translation>Versuchen Sie dasselbe in einem Terminal, wo ssh mehr sagt, und vergleichen Sie.</translation>
    </message>
    <message>
        <source>There is no ssh on this computer.</source>
        <translation>Auf diesem Rechner gibt es kein ssh.</translation>
    </message>
    <message>
        <source>Runs elsewhere are started through the system’s own ssh, which was not found.</source>
        <translation>Läufe anderswo werden mit dem ssh des Systems gestartet; es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install the OpenSSH client, “openssh-client” or “openssh-clients”, and try again.</source>
        <translation>Installieren Sie den OpenSSH-Client, „openssh-client“ oder „openssh-clients“, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no host named %1.</source>
        <translation>Es gibt keinen Rechner namens %1.</translation>
    </message>
    <message>
        <source>The name is neither in your ssh configuration nor known to the name service.</source>
        <translation>Der Name steht weder in Ihrer ssh-Konfiguration noch kennt ihn der Namensdienst.</translation>
    </message>
    <message>
        <source>Check how it is spelled, and whether this computer is online or needs a VPN.</source>
        <translation>Prüfen Sie die Schreibweise, und ob dieser Rechner online ist oder ein VPN braucht.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>No connection came about in time: the network does not lead there, or a firewall is silent.</source>
        <translation>In der vorgesehenen Zeit kam keine Verbindung zustande: Das Netz führt nicht dorthin, oder eine Firewall schweigt.</translation>
    </message>
    <message>
        <source>Check the network and the VPN, and whether the machine is in maintenance; then try again.</source>
        <translation>Prüfen Sie Netz und VPN, und ob die Maschine gewartet wird; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 weist die Verbindung ab.</translation>
    </message>
    <message>
        <source>The machine is there, but no ssh server listens at this port.</source>
        <translation>Die Maschine ist da, aber an diesem Port lauscht kein ssh-Server.</translation>
    </message>
    <message>
        <source>Check the port; if it is right, the server is down: try again later.</source>
        <translation>Prüfen Sie den Port; stimmt er, so ist der Server außer Betrieb: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>What answers at %1 is not an ssh server.</source>
        <translation>Was bei %1 antwortet, ist kein ssh-Server.</translation>
    </message>
    <message>
        <source>It does not greet as one: another program listens at this port, or a network’s sign-in page is in between.</source>
        <translation>Es grüßt nicht wie einer: An diesem Port lauscht ein anderes Programm, oder die Anmeldeseite eines Netzes ist dazwischen.</translation>
    </message>
    <message>
        <source>Check the host and the port, and sign in to the network if it asks for it.</source>
        <translation>Prüfen Sie Rechner und Port, und melden Sie sich beim Netz an, wenn es das verlangt.</translation>
    </message>
    <message>
        <source>The key of %1 is not known, and was not accepted.</source>
        <translation>Der Schlüssel von %1 ist nicht bekannt und wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that this is the machine it claims to be.</source>
        <translation>Noch hat niemand bestätigt, dass dies die Maschine ist, für die sie sich ausgibt.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that its operators publish, and accept it then. For a host behind the first one, log in there once by hand and accept it there.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den die Betreiber veröffentlichen, und nehmen Sie ihn dann an. Bei einem Rechner hinter dem ersten melden Sie sich dort einmal von Hand an und nehmen ihn dort an.</translation>
    </message>
    <message>
        <source>The key of %1 is another than before.</source>
        <translation>Der Schlüssel von %1 ist ein anderer als bisher.</translation>
    </message>
    <message>
        <source>Either the machine was set up anew, or something in between pretends to be it. Nothing was sent to it.</source>
        <translation>Entweder wurde die Maschine neu aufgesetzt, oder etwas dazwischen gibt sich für sie aus. Es wurde nichts an sie gesendet.</translation>
    </message>
    <message>
        <source>Ask its operators whether the key has changed. Only if they confirm the new fingerprint, remove the old key with this command and connect again.</source>
        <translation>Fragen Sie die Betreiber, ob der Schlüssel gewechselt hat. Nur wenn sie den neuen Fingerabdruck bestätigen, entfernen Sie den alten Schlüssel mit diesem Befehl und verbinden sich neu.</translation>
    </message>
    <message>
        <source>Your account is not enabled on %1.</source>
        <translation>Ihr Konto ist auf %1 nicht freigeschaltet.</translation>
    </message>
    <message>
        <source>%1 trusts the hosts before it (“hostbased”) and lets in the accounts that are enabled there; yours is not. No key or password of yours will help, and neither does another way of connecting.</source>
        <translation>%1 vertraut den Rechnern davor („hostbased“) und lässt Konten ein, die dort freigeschaltet sind; Ihres ist es nicht. Kein Schlüssel und kein Passwort von Ihnen hilft, und auch kein anderer Weg dorthin.</translation>
    </message>
    <message>
        <source>Ask for access with the letter below. It is a matter of permissions, which only the operators can solve.</source>
        <translation>Bitten Sie mit dem folgenden Brief um Zugang. Es geht um Berechtigungen, die nur die Betreiber erteilen können.</translation>
    </message>
    <message>
        <source>The password or code was not accepted by %1.</source>
        <translation>%1 hat das Passwort oder den Code nicht angenommen.</translation>
    </message>
    <message>
        <source>It was mistyped, was used already, or has run out. One-time codes hold for a minute or less.</source>
        <translation>Er wurde falsch eingegeben, schon benutzt oder ist abgelaufen. Einmalcodes gelten eine Minute oder weniger.</translation>
    </message>
    <message>
        <source>Wait for the next code and try again. Several wrong ones can lock the account for a while.</source>
        <translation>Warten Sie auf den nächsten Code und versuchen Sie es noch einmal. Mehrere falsche können das Konto eine Weile sperren.</translation>
    </message>
    <message>
        <source>%1 accepts none of your keys.</source>
        <translation>%1 nimmt keinen Ihrer Schlüssel an.</translation>
    </message>
    <message>
        <source>It lets in by key only, and none that ssh offered is registered for this user name.</source>
        <translation>Es lässt nur mit Schlüssel ein, und keiner, den ssh anbot, ist für diesen Benutzernamen eingetragen.</translation>
    </message>
    <message>
        <source>Check the user name, and that the key is registered there and loaded into your agent (ssh-add -l).</source>
        <translation>Prüfen Sie den Benutzernamen, und ob der Schlüssel dort eingetragen und in Ihrem Agenten geladen ist (ssh-add -l).</translation>
    </message>
    <message>
        <source>%1 has ended the login after too many attempts.</source>
        <translation>%1 hat die Anmeldung nach zu vielen Versuchen beendet.</translation>
    </message>
    <message>
        <source>Each key in your agent counts as one, and so does each wrong code.</source>
        <translation>Jeder Schlüssel in Ihrem Agenten zählt als einer, ebenso jeder falsche Code.</translation>
    </message>
    <message>
        <source>Wait a while; name the right key in your ssh configuration (IdentityFile, with IdentitiesOnly yes).</source>
        <translation>Warten Sie eine Weile; nennen Sie den richtigen Schlüssel in Ihrer ssh-Konfiguration (IdentityFile mit IdentitiesOnly yes).</translation>
    </message>
    <message>
        <source>Your account on %1 is closed or locked.</source>
        <translation>Ihr Konto auf %1 ist geschlossen oder gesperrt.</translation>
    </message>
    <message>
        <source>The machine knows it, but does not let it in: it has expired, or was locked after wrong codes.</source>
        <translation>Die Maschine kennt es, lässt es aber nicht ein: Es ist abgelaufen oder wurde nach falschen Codes gesperrt.</translation>
    </message>
    <message>
        <source>Ask the operators to open it again, or renew it.</source>
        <translation>Bitten Sie die Betreiber, es wieder zu öffnen, oder verlängern Sie es.</translation>
    </message>
    <message>
        <source>The login to %1 was cancelled.</source>
        <translation>Die Anmeldung bei %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The question for a password or a code was closed without an answer.</source>
        <translation>Die Frage nach Passwort oder Code wurde ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>Connect again when you have it at hand.</source>
        <translation>Verbinden Sie sich noch einmal, wenn Sie ihn zur Hand haben.</translation>
    </message>
    <message>
        <source>%2 does not allow jumping on to %1.</source>
        <translation>%2 erlaubt keinen Sprung weiter zu %1.</translation>
    </message>
    <message>
        <source>Its ssh server forbids the forwarding that a jump (ProxyJump) needs.</source>
        <translation>Der ssh-Server dort verbietet die Weiterleitung, die ein Sprung (ProxyJump) braucht.</translation>
    </message>
    <message>
        <source>Choose to reach the second host from the first one, which needs no forwarding.</source>
        <translation>Lassen Sie den zweiten Rechner vom ersten aus erreichen, was keine Weiterleitung braucht.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from %2.</source>
        <translation>%1 ist von %2 aus nicht zu erreichen.</translation>
    </message>
    <message>
        <source>You are let in at the first host, but the node behind it is down, does not answer, or has another name.</source>
        <translation>Beim ersten Rechner werden Sie eingelassen, aber der Knoten dahinter ist außer Betrieb, antwortet nicht oder heißt anders.</translation>
    </message>
    <message>
        <source>Choose another node, or look whether this one is in maintenance.</source>
        <translation>Wählen Sie einen anderen Knoten, oder sehen Sie nach, ob dieser gewartet wird.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut.</source>
        <translation>Die Verbindung zu %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>The network failed, this computer slept, or the server ended it. What was started there in tmux or nohup goes on.</source>
        <translation>Das Netz fiel aus, dieser Rechner schlief, oder der Server hat sie beendet. Was dort in tmux oder nohup gestartet wurde, läuft weiter.</translation>
    </message>
    <message>
        <source>Connect again: following resumes where it was.</source>
        <translation>Verbinden Sie sich neu: Das Verfolgen setzt dort fort, wo es war.</translation>
    </message>
    <message>
        <source>The working folder does not exist on %1.</source>
        <translation>Den Arbeitsordner gibt es auf %1 nicht.</translation>
    </message>
    <message>
        <source>There is no folder of this name, or a part of its path is missing.</source>
        <translation>Es gibt keinen Ordner dieses Namens, oder ein Teil des Pfades fehlt.</translation>
    </message>
    <message>
        <source>Check the path; “~” stands for your home there.</source>
        <translation>Prüfen Sie den Pfad; „~“ steht für Ihr Heimatverzeichnis dort.</translation>
    </message>
    <message>
        <source>The working folder on %1 cannot be written to.</source>
        <translation>In den Arbeitsordner auf %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>It belongs to somebody else, or its file system is read-only.</source>
        <translation>Er gehört jemand anderem, oder sein Dateisystem ist nur lesbar.</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or copy the files there.</source>
        <translation>Wählen Sie einen eigenen Ordner, oder kopieren Sie die Dateien dorthin.</translation>
    </message>
    <message>
        <source>The parameters file was not found on %1.</source>
        <translation>Die Parameterdatei wurde auf %1 nicht gefunden.</translation>
    </message>
    <message>
        <source>There is no file of this name in the working folder.</source>
        <translation>Im Arbeitsordner gibt es keine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>Check the name, or copy the file there first. At ALCF the example’s is /software/cerebras/dataset/params_llama2_7b.yaml.</source>
        <translation>Prüfen Sie den Namen, oder kopieren Sie die Datei erst dorthin. Am ALCF ist die des Beispiels /software/cerebras/dataset/params_llama2_7b.yaml.</translation>
    </message>
    <message>
        <source>There is no virtual environment at this place on %1.</source>
        <translation>An diesem Ort gibt es auf %1 keine virtuelle Umgebung.</translation>
    </message>
    <message>
        <source>It has no bin/activate.</source>
        <translation>Sie hat kein bin/activate.</translation>
    </message>
    <message>
        <source>Check the path, or create the environment as the site’s documentation says.</source>
        <translation>Prüfen Sie den Pfad, oder legen Sie die Umgebung so an, wie es die Dokumentation des Rechenzentrums sagt.</translation>
    </message>
    <message>
        <source>The command that starts runs was not found on %1.</source>
        <translation>Der Befehl, der Läufe startet, wurde auf %1 nicht gefunden.</translation>
    </message>
    <message>
        <source>It is neither in the virtual environment nor on the path.</source>
        <translation>Er ist weder in der virtuellen Umgebung noch im Pfad.</translation>
    </message>
    <message>
        <source>Check that the environment is the one with the Model Zoo in it, and how the command is spelled.</source>
        <translation>Prüfen Sie, ob die Umgebung die mit dem Model Zoo ist, und wie der Befehl geschrieben wird.</translation>
    </message>
    <message>
        <source>A Python module is missing on %1.</source>
        <translation>Auf %1 fehlt ein Python-Modul.</translation>
    </message>
    <message>
        <source>Runs would stop at their start. A newer peft needs parts of transformers that this release does not have.</source>
        <translation>Läufe würden gleich am Anfang stehen bleiben. Ein neueres peft braucht Teile von transformers, die dieses Release nicht hat.</translation>
    </message>
    <message>
        <source>Install the release that fits, in the virtual environment there.</source>
        <translation>Installieren Sie dort in der virtuellen Umgebung die passende Version.</translation>
    </message>
    <message>
        <source>The command that lists jobs was not found on %1.</source>
        <translation>Der Befehl, der Jobs auflistet, wurde auf %1 nicht gefunden.</translation>
    </message>
    <message>
        <source>Without it the queue cannot be shown, and jobs cannot be cancelled by their numbers.</source>
        <translation>Ohne ihn lässt sich die Warteschlange nicht zeigen und kein Job mit seiner Nummer abbrechen.</translation>
    </message>
    <message>
        <source>Runs can be started all the same. Jobs are run from user nodes: check that this is one.</source>
        <translation>Läufe lassen sich trotzdem starten. Jobs laufen von Benutzerknoten aus: Prüfen Sie, ob dies einer ist.</translation>
    </message>
    <message>
        <source>There is no tmux on %1.</source>
        <translation>Auf %1 gibt es kein tmux.</translation>
    </message>
    <message>
        <source>Runs are started with nohup instead, which survives a lost connection as well.</source>
        <translation>Läufe werden stattdessen mit nohup gestartet, das eine verlorene Verbindung ebenso übersteht.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>There is little room left on the disk of %1.</source>
        <translation>Auf der Platte von %1 ist wenig Platz.</translation>
    </message>
    <message>
        <source>Compiled models, checkpoints and logs need tens of gigabytes for each run.</source>
        <translation>Übersetzte Modelle, Checkpoints und Protokolle brauchen für jeden Lauf einige zehn Gigabyte.</translation>
    </message>
    <message>
        <source>Remove old model folders, or choose a folder on another disk.</source>
        <translation>Entfernen Sie alte Modellordner, oder wählen Sie einen Ordner auf einer anderen Platte.</translation>
    </message>
    <message>
        <source>No web proxy is set on %1.</source>
        <translation>Auf %1 ist kein Web-Proxy gesetzt.</translation>
    </message>
    <message>
        <source>From there the web is reached through a proxy only, and HTTPS_PROXY is not set; whatever downloads would wait in vain.</source>
        <translation>Von dort führt nur ein Proxy ins Web, und HTTPS_PROXY ist nicht gesetzt; was etwas herunterlädt, würde vergebens warten.</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY in your profile there if runs download data or models.</source>
        <translation>Setzen Sie HTTPS_PROXY dort in Ihrem Profil, wenn Läufe Daten oder Modelle herunterladen.</translation>
    </message>
    <message>
        <source>A command on %1 failed.</source>
        <translation>Ein Befehl auf %1 ist gescheitert.</translation>
    </message>
    <message>
        <source>It ran, and ended with an error of its own.</source>
        <translation>Er lief und endete mit einem eigenen Fehler.</translation>
    </message>
    <message>
        <source>Read its words below.</source>
        <translation>Lesen Sie seine Worte darunter.</translation>
    </message>
    <message>
        <source>Access to %1 for account %2</source>
        <translation>Zugang zu %1 für das Konto %2</translation>
    </message>
    <message>
        <source>Hello,

my account is let in at %2, but not at %1 behind it: “Permission denied (hostbased)”. Please enable it there.

Account: %3
Login host: %2
User node: %1
Time (UTC): %4
The server’s words: %5

Thank you.</source>
        <translation>Guten Tag,

mein Konto wird bei %2 eingelassen, nicht aber bei %1 dahinter: „Permission denied (hostbased)“. Bitte schalten Sie es dort frei.

Konto: %3
Anmelderechner: %2
Benutzerknoten: %1
Zeit (UTC): %4
Worte des Servers: %5

Vielen Dank.</translation>
    </message>
    <message>
        <source>(your user name)</source>
        <translation>(Ihr Benutzername)</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <extracomment>room on a disk: &quot;412 GB free&quot;</extracomment>
        <translation>%1 GB frei</translation>
    </message>
</context>
<context>
    <name>tokenscope::CheckList</name>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>for screen readers: what was checked, how it ended, what was found</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>tokenscope::ConnectionTest</name>
    <message>
        <source>&amp;Test the connections</source>
        <translation>Verbindungen &amp;prüfen</translation>
    </message>
    <message>
        <source>Connects to every endpoint with these settings. No prompt is sent.</source>
        <translation>Verbindet sich mit diesen Einstellungen mit jedem Endpunkt. Es wird kein Prompt gesendet.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>tokenscope::CredentialFields</name>
    <message>
        <source>&amp;Variable</source>
        <translation>&amp;Variable</translation>
    </message>
    <message>
        <source>Comman&amp;d</source>
        <translation>Be&amp;fehl</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Key&apos;s name</source>
        <translation>Name des &amp;Schlüssels</translation>
    </message>
    <message>
        <source>where Globus keeps it</source>
        <translation>am Ablageort von Globus</translation>
    </message>
    <message>
        <source>ALCF</source>
        <translation>ALCF</translation>
    </message>
    <message>
        <source>Requests carry no token: for servers that ask for none.</source>
        <translation>Anfragen enthalten keinen Token: für Server, die keinen verlangen.</translation>
    </message>
    <message>
        <source>The key is read from a variable of the environment that this program was started in.</source>
        <translation>Der Schlüssel wird aus einer Variablen der Umgebung gelesen, in der dieses Programm gestartet wurde.</translation>
    </message>
    <message>
        <source>The command is run before a run, and the last line that it prints is the token. No shell is involved.</source>
        <translation>Der Befehl wird vor einem Lauf ausgeführt; die letzte Zeile, die er ausgibt, ist der Token. Eine Shell ist nicht beteiligt.</translation>
    </message>
    <message>
        <source>The token that Globus&apos;s tools or ALCF&apos;s scripts keep is read from their file, never written.</source>
        <translation>Der Token, den die Werkzeuge von Globus oder die Skripte des ALCF aufbewahren, wird aus ihrer Datei gelesen, nie geschrieben.</translation>
    </message>
    <message>
        <source>You sign in once in the browser; the token is refreshed by itself, also during long runs.</source>
        <translation>Sie melden sich einmal im Browser an; der Token wird von selbst erneuert, auch während langer Läufe.</translation>
    </message>
    <message>
        <source>The key lies in the system&apos;s keychain. Settings and results hold only its name.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems. Einstellungen und Ergebnisse enthalten nur seinen Namen.</translation>
    </message>
    <message>
        <source>Set &amp;key…</source>
        <translation>Schlüssel &amp;setzen…</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Zugangsdaten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>An environment variable</source>
        <translation>Eine Umgebungsvariable</translation>
    </message>
    <message>
        <source>The output of a command</source>
        <translation>Die Ausgabe eines Befehls</translation>
    </message>
    <message>
        <source>Sign-in with the browser</source>
        <translation>Anmeldung mit dem Browser</translation>
    </message>
    <message>
        <source>A key in the system&apos;s keychain</source>
        <translation>Ein Schlüssel im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Globus token file</source>
        <translation>Globus-Token-Datei</translation>
    </message>
    <message>
        <source>Where the credential comes from</source>
        <translation>Herkunft der Zugangsdaten</translation>
    </message>
</context>
<context>
    <name>tokenscope::EndpointDetails</name>
    <message>
        <source>Being woken: %1. Nothing of it is measured; the run can start when it is hot.</source>
        <translation>Wird geweckt: %1. Davon wird nichts gemessen; der Lauf kann beginnen, wenn das Modell bereit ist.</translation>
    </message>
    <message>
        <source>The server expects it at %1.</source>
        <translation>Der Server erwartet es um %1.</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <extracomment>%1: the server&apos;s own words</extracomment>
        <translation>Gemeldet: %1</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>&amp;Wake it and wait</source>
        <translation>&amp;Wecken und warten</translation>
    </message>
    <message>
        <source>&amp;Wait for it</source>
        <translation>&amp;Darauf warten</translation>
    </message>
    <message>
        <source>Takes 10 to 15 minutes, which are not measured.</source>
        <translation>Dauert 10 bis 15 Minuten, die nicht gemessen werden.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Waits no longer. The server may go on loading the model.</source>
        <translation>Wartet nicht länger. Der Server lädt das Modell vielleicht weiter.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
</context>
<context>
    <name>tokenscope::FileField</name>
    <message>
        <source>Choose: %1</source>
        <extracomment>%1 names what a file is for: &quot;Client certificate&quot;</extracomment>
        <translation>Auswählen: %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::GatewayFlow</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>%1 is not ready: %2.</source>
        <translation>%1 ist nicht bereit: %2.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2.</source>
        <translation>%1 hat innerhalb von %2 nicht geantwortet.</translation>
    </message>
    <message>
        <source>Its cluster may be full.</source>
        <translation>Der Cluster ist vielleicht voll.</translation>
    </message>
    <message>
        <source>Try again later, or choose a model that is hot.</source>
        <translation>Versuchen Sie es später noch einmal, oder wählen Sie ein Modell, das geladen ist.</translation>
    </message>
    <message>
        <source>%1 cannot be started from here: %2.</source>
        <translation>%1 lässt sich von hier nicht starten: %2.</translation>
    </message>
    <message>
        <extracomment>a model and the endpoint that serves it</extracomment>
        <source>Waking %1 on %2</source>
        <translation>%1 auf %2 wird geweckt</translation>
    </message>
</context>
<context>
    <name>tokenscope::KeyDialog</name>
    <message>
        <source>Key for “%1”</source>
        <translation>Schlüssel für „%1“</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keychain, or, where there is none, in a file that only you can read; no file of settings or results contains it. A key that was there before is replaced.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems oder, wo es keinen gibt, in einer Datei, die nur Sie lesen können; keine Datei mit Einstellungen oder Ergebnissen enthält ihn. Ein Schlüssel, der schon da war, wird ersetzt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>paste the key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
</context>
<context>
    <name>tokenscope::ModelBox</name>
    <message>
        <source>%1, %2</source>
        <extracomment>for screen readers: a model and its state</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tokenscope::ModelField</name>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not offered any more; %1 took its place.</source>
        <translation>Nicht mehr angeboten; an seine Stelle trat %1.</translation>
    </message>
    <message numerus="yes">
        <source>The server does not offer this model. It offers %Ln other(s).</source>
        <translation>
            <numerusform>Der Server bietet dieses Modell nicht an, aber %Ln anderes.</numerusform>
            <numerusform>Der Server bietet dieses Modell nicht an, aber %Ln andere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::NetworkFlow</name>
    <message>
        <source>The key is locked. Enter its password.</source>
        <translation>Der Schlüssel ist verschlossen. Geben Sie sein Passwort ein.</translation>
    </message>
    <message>
        <source>This password does not open the key.</source>
        <translation>Dieses Passwort öffnet den Schlüssel nicht.</translation>
    </message>
    <message>
        <source>This file holds no certificate.</source>
        <translation>Diese Datei enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>This file holds no private key.</source>
        <translation>Diese Datei enthält keinen privaten Schlüssel.</translation>
    </message>
</context>
<context>
    <name>tokenscope::NetworkForm</name>
    <message>
        <source>Enter the proxy&apos;s name or address.</source>
        <translation>Geben Sie Namen oder Adresse des Proxys ein.</translation>
    </message>
    <message>
        <source>This is no host. Enter its name alone, without http:// and without the port.</source>
        <translation>Das ist kein Rechnername. Geben Sie nur den Namen ein, ohne http:// und ohne Port.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Key of the client certificate</source>
        <translation>Schlüssel des Client-Zertifikats</translation>
    </message>
    <message>
        <source>Use HTTP/&amp;2 where the server offers it</source>
        <translation>HTTP/&amp;2 verwenden, wo der Server es anbietet</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP (CONNECT)</source>
        <translation>HTTP (CONNECT)</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Rechner des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>“As the system” follows the environment (https_proxy, no_proxy) and the desktop&apos;s settings.</source>
        <translation>„Wie das System“ richtet sich nach der Umgebung (https_proxy, no_proxy) und den Einstellungen der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>H&amp;ost and port</source>
        <translation>Re&amp;chner und Port</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Be&amp;nutzer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>if the proxy asks for one</source>
        <translation>falls der Proxy danach fragt</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>only those of the system</source>
        <translation>nur die des Systems</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>in the certificate&apos;s file</source>
        <translation>in der Datei des Zertifikats</translation>
    </message>
    <message>
        <source>Certificate a&amp;uthorities</source>
        <translation>Zertifizierungs&amp;stellen</translation>
    </message>
    <message>
        <source>A PEM file with authorities that are trusted beside the system&apos;s. Certificates are always verified.</source>
        <translation>Eine PEM-Datei mit Stellen, denen neben denen des Systems vertraut wird. Zertifikate werden immer geprüft.</translation>
    </message>
    <message>
        <source>Client &amp;certificate</source>
        <translation>C&amp;lient-Zertifikat</translation>
    </message>
    <message>
        <source>Its &amp;key</source>
        <translation>&amp;Dessen Schlüssel</translation>
    </message>
    <message>
        <source>Key&apos;s password</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>Requests then share one connection, so their latencies influence each other; figures with and without it do not compare. Off is what other tools measure with.</source>
        <translation>Anfragen teilen sich dann eine Verbindung, sodass ihre Latenzen einander beeinflussen; Werte mit und ohne sind nicht vergleichbar. Andere Werkzeuge messen ohne.</translation>
    </message>
    <message>
        <source>Not while a run is measured.</source>
        <translation>Nicht während einer Messung.</translation>
    </message>
</context>
<context>
    <name>tokenscope::PasswordField</name>
    <message>
        <source>kept in the system&apos;s keychain</source>
        <translation>liegt im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>Forget what is kept</source>
        <translation>Aufbewahrtes vergessen</translation>
    </message>
</context>
<context>
    <name>tokenscope::ProgramForm</name>
    <message>
        <source>Results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>The system&apos;s (%1)</source>
        <translation>Die des Systems (%1)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Aussehe&amp;n</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>The language changes when Tokenscope is started the next time.</source>
        <translation>Die Sprache wechselt, wenn Tokenscope das nächste Mal gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Results folder</source>
        <translation>Er&amp;gebnisordner</translation>
    </message>
    <message>
        <source>New results are written there, and the library lists what is in it.</source>
        <translation>Neue Ergebnisse werden dort geschrieben, und die Bibliothek listet, was darin liegt.</translation>
    </message>
    <message>
        <source>There is no folder here that results can be written to.</source>
        <translation>Hier ist kein Ordner, in den Ergebnisse geschrieben werden können.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
</context>
<context>
    <name>tokenscope::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>&amp;Edit endpoints…</source>
        <translation>Endpunkte &amp;bearbeiten…</translation>
    </message>
</context>
<context>
    <name>tokenscope::SignInChip</name>
    <message>
        <source>Sign-in: %1</source>
        <translation>Anmeldung: %1</translation>
    </message>
    <message>
        <source>Click for the sign-in settings.</source>
        <translation>Ein Klick führt zu den Einstellungen der Anmeldung.</translation>
    </message>
</context>
<context>
    <name>tokenscope::SignInDialog</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Address to sign in at</source>
        <translation>Adresse für die Anmeldung</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>&amp;Erneut öffnen</translation>
    </message>
    <message>
        <source>Open the address in the browser of this computer</source>
        <translation>Die Adresse im Browser dieses Rechners öffnen</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>Co&amp;de</translation>
    </message>
    <message>
        <source>paste the code here</source>
        <translation>Code hier einfügen</translation>
    </message>
    <message>
        <source>Sign in in this computer&apos;s &amp;browser</source>
        <translation>Im &amp;Browser dieses Rechners anmelden</translation>
    </message>
    <message>
        <source>Sign in on another co&amp;mputer</source>
        <translation>Auf einem anderen &amp;Rechner anmelden</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>tokenscope::SignInPanel</name>
    <message>
        <source>With a &amp;code…</source>
        <translation>Mit einem &amp;Code…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>For a computer without a browser, or a remote desktop: sign in anywhere, then paste the code that the page shows.</source>
        <translation>Für einen Rechner ohne Browser oder einen entfernten Desktop: Melden Sie sich irgendwo an und fügen Sie dann den Code ein, den die Seite zeigt.</translation>
    </message>
    <message>
        <source>Ends the session here and at the service. Both tokens become useless.</source>
        <translation>Beendet die Sitzung hier und beim Dienst. Beide Token werden wertlos.</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>Erneut &amp;anmelden…</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message>
        <source>timer %1 late</source>
        <translation>Zeitgeber %1 zu spät</translation>
    </message>
    <message>
        <source>requests %1 late</source>
        <translation>Anfragen %1 zu spät</translation>
    </message>
    <message>
        <source>a thread %1 busy</source>
        <translation>ein Thread zu %1 ausgelastet</translation>
    </message>
    <message>
        <source>What is measured is the endpoint, not this computer.</source>
        <translation>Gemessen wird der Endpunkt, nicht dieser Rechner.</translation>
    </message>
    <message>
        <source>Small differences may come from this computer. Close other programs, or send fewer requests at a time.</source>
        <translation>Kleine Unterschiede können von diesem Rechner kommen. Schließen Sie andere Programme oder senden Sie weniger Anfragen gleichzeitig.</translation>
    </message>
    <message>
        <source>This computer, not the endpoint, may be what is measured. Close other programs, send fewer requests at a time, or measure from a faster computer.</source>
        <translation>Gemessen wird womöglich dieser Rechner statt des Endpunkts. Schließen Sie andere Programme, senden Sie weniger Anfragen gleichzeitig oder messen Sie von einem schnelleren Rechner aus.</translation>
    </message>
    <message>
        <source>doubtful: %1</source>
        <extracomment>how far a measurement is to be believed, and why</extracomment>
        <translation>zweifelhaft: %1</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>poor: %1</source>
        <extracomment>how far a measurement is to be believed, and why</extracomment>
        <translation>schlecht: %1</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>good: timer p99 %1</source>
        <translation>gut: Zeitgeber p99 %1</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>Timers late: %1 in the middle, %2 of 99 in 100, %3 at most</source>
        <translation>Zeitgeber zu spät: %1 im Median, %2 bei 99 von 100, höchstens %3</translation>
    </message>
    <message>
        <source>Requests sent late: %1 in the middle, %2 of 99 in 100, %3 at most</source>
        <translation>Anfragen zu spät gesendet: %1 im Median, %2 bei 99 von 100, höchstens %3</translation>
    </message>
    <message>
        <source>Requests kept back by a limit: %1 in the middle, %2 of 99 in 100, %3 at most</source>
        <translation>Anfragen von einer Grenze zurückgehalten: %1 im Median, %2 bei 99 von 100, höchstens %3</translation>
    </message>
    <message numerus="yes">
        <source>Processor time of %n measuring thread(s): %1</source>
        <translation>
            <numerusform>Prozessorzeit von %n messenden Thread: %1</numerusform>
            <numerusform>Prozessorzeit von %n messenden Threads: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Nothing is missing in “%1”.</source>
        <translation>In „%1“ fehlt nichts.</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>here</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>%1 to fetch</source>
        <translation>%1 zu laden</translation>
    </message>
    <message>
        <source>%1 is part of the program; nothing to fetch.</source>
        <translation>%1 ist Teil des Programms; nichts herunterzuladen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>answers, %1</source>
        <translation>antwortet, %1</translation>
    </message>
    <message>
        <source>No interrupted run in %1.</source>
        <translation>Keine unterbrochene Messung in %1.</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
    <message>
        <source>not streamed</source>
        <translation>nicht gestreamt</translation>
    </message>
    <message>
        <source>The simulated endpoints run at %1 of their measured times; the figures are scaled alike.</source>
        <translation>Die simulierten Endpunkte laufen mit %1 ihrer gemessenen Zeiten; die Kennzahlen sind ebenso skaliert.</translation>
    </message>
    <message>
        <source>Asking %1 how it counts about %2 tokens</source>
        <translation>%1 wird gefragt, wie es etwa %2 Tokens zählt</translation>
    </message>
    <message>
        <source>%1 allows %2 tokens a minute: its requests may take %3 if all answers are long.</source>
        <translation>%1 erlaubt %2 Tokens je Minute: Bei lauter langen Antworten können die Anfragen %3 dauern.</translation>
    </message>
    <message>
        <source>%1: prompts made to length</source>
        <translation>%1: auf Länge gebrachte Prompts</translation>
    </message>
    <message>
        <source>Weighing the evidence: %1 %</source>
        <translation>Belege werden abgewogen: %1 %</translation>
    </message>
    <message>
        <source>Results file: %1</source>
        <translation>Ergebnisdatei: %1</translation>
    </message>
    <message>
        <source>Stopping; what was measured is kept.</source>
        <translation>Wird gestoppt; Gemessenes bleibt erhalten.</translation>
    </message>
    <message>
        <source>Serving a simulated %1 (model %2). Ctrl+C ends it.</source>
        <translation>Simulierter Endpunkt %1 (Modell %2) läuft. Strg+C beendet ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n prompt(s) from %2</source>
        <translation>
            <numerusform>%1: %n Prompt aus %2</numerusform>
            <numerusform>%1: %n Prompts aus %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers are not scored: their data set is not here. “tokenscope dataset fetch %1” gets it.</source>
        <translation>Antworten sind nicht bewertet: Ihr Datensatz fehlt. „tokenscope dataset fetch %1“ holt ihn.</translation>
    </message>
    <message>
        <source>Sign in on this page:</source>
        <translation>Melden Sie sich auf dieser Seite an:</translation>
    </message>
    <message>
        <source>It is being opened in your browser.</source>
        <translation>Sie wird in Ihrem Browser geöffnet.</translation>
    </message>
    <message>
        <source>Waiting for the browser on this computer, ten minutes at most. Ctrl+C cancels; with --paste the browser can be on another computer.</source>
        <translation>Es wird auf den Browser auf diesem Computer gewartet, höchstens zehn Minuten. Strg+C bricht ab; mit --paste kann der Browser auf einem anderen Computer sein.</translation>
    </message>
    <message>
        <source>Then paste the code that the page shows, and press Enter. Ctrl+C cancels.</source>
        <translation>Fügen Sie dann den Code ein, den die Seite zeigt, und drücken Sie die Eingabetaste. Strg+C bricht ab.</translation>
    </message>
    <message>
        <source>To sign in: tokenscope auth login</source>
        <translation>Zum Anmelden: tokenscope auth login</translation>
    </message>
    <message>
        <source>Nobody is signed in to %1 through Tokenscope on this computer.</source>
        <translation>Auf diesem Computer ist niemand über Tokenscope bei %1 angemeldet.</translation>
    </message>
    <message>
        <source>The sign-in lies in %1, which another program keeps: sign out there. Tokenscope only reads it.</source>
        <translation>Die Anmeldung liegt in %1, einer Datei eines anderen Programms: Melden Sie sich dort ab. Tokenscope liest sie nur.</translation>
    </message>
    <message>
        <source>Copy the code once more, or open the page again for a new one, paste it here and press Enter. Ctrl+C cancels.</source>
        <translation>Kopieren Sie den Code noch einmal, oder öffnen Sie die Seite erneut für einen neuen, fügen Sie ihn hier ein und drücken Sie die Eingabetaste. Strg+C bricht ab.</translation>
    </message>
    <message>
        <source>No keys are kept. To add one: tokenscope auth key set NAME</source>
        <translation>Es sind keine Schlüssel aufbewahrt. Um einen hinzuzufügen: tokenscope auth key set NAME</translation>
    </message>
    <message>
        <source>You are signed out. The gateway may take a signed-out token for ten more minutes.</source>
        <translation>Sie sind abgemeldet. Das Gateway nimmt ein abgemeldetes Token womöglich noch zehn Minuten lang an.</translation>
    </message>
    <message>
        <source>You are signed out on this computer; the service could not be told.</source>
        <translation>Sie sind auf diesem Computer abgemeldet; dem Dienst konnte es nicht mitgeteilt werden.</translation>
    </message>
    <message>
        <source>The key for “%1” (it is not shown), then Enter:</source>
        <translation>Der Schlüssel für „%1“ (er wird nicht angezeigt), dann die Eingabetaste:</translation>
    </message>
    <message>
        <source>The key “%1” is kept in the system&apos;s keychain.</source>
        <translation>Der Schlüssel „%1“ liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>There is no keychain, or it is locked: the key “%1” is kept in a file that only you can read, %2.</source>
        <translation>Es gibt keinen Schlüsselbund, oder er ist gesperrt: Der Schlüssel „%1“ liegt in einer Datei, die nur Sie lesen können, %2.</translation>
    </message>
    <message>
        <source>The key “%1” is removed.</source>
        <translation>Der Schlüssel „%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>No batches.</source>
        <translation>Keine Stapel.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>%1 has no figures yet: it is %2. Nothing was written.</source>
        <translation>%1 hat noch keine Zahlen: Stand %2. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 does not tell its batches: %2.</source>
        <translation>%1 nennt seine Stapel nicht: %2.</translation>
    </message>
    <message>
        <source>%1 does not tell of this batch: %2.</source>
        <translation>%1 sagt zu diesem Stapel nichts: %2.</translation>
    </message>
    <message>
        <source>%1 is not behind a gateway that has batches. Name an endpoint that is: --endpoint Sophia</source>
        <translation>%1 liegt hinter keinem Gateway, das Stapel kennt. Nennen Sie einen Endpunkt, der das tut: --endpoint Sophia</translation>
    </message>
    <message>
        <source>Did you mean %1? Then put that into the endpoint.</source>
        <translation>Meinten Sie %1? Dann tragen Sie das beim Endpunkt ein.</translation>
    </message>
    <message>
        <source>To wake it: tokenscope endpoints wake &quot;%1&quot;</source>
        <translation>So wird es geweckt: tokenscope endpoints wake &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Looked for: %1</source>
        <translation>Gesucht: %1</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <translation>Gemeldet: %1</translation>
    </message>
    <message>
        <source>It is offered as %1 now: put that into the endpoint.</source>
        <translation>Es wird jetzt als %1 angeboten: Tragen Sie das beim Endpunkt ein.</translation>
    </message>
    <message>
        <source>starts about %1; %2</source>
        <translation>beginnt etwa %1; %2</translation>
    </message>
    <message>
        <source>tells no models</source>
        <translation>nennt keine Modelle</translation>
    </message>
    <message>
        <source>%1 answers, after %2.</source>
        <translation>%1 antwortet, nach %2.</translation>
    </message>
    <message>
        <source>Stopped waiting; the cluster may go on loading %1.</source>
        <translation>Das Warten ist beendet; der Cluster lädt %1 vielleicht weiter.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2. Its cluster may be full: try again later.</source>
        <translation>%1 hat innerhalb von %2 nicht geantwortet. Der Cluster ist vielleicht voll: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be started from here: %2.</source>
        <translation>%1 lässt sich von hier nicht starten: %2.</translation>
    </message>
    <message>
        <source>hot, being asked</source>
        <translation>geladen, wird gefragt</translation>
    </message>
    <message>
        <source>%1: %2, %3 so far, usually 10 to 15 minutes</source>
        <translation>%1: %2, bisher %3, meist 10 bis 15 Minuten</translation>
    </message>
    <message>
        <source>%1: %2, %3 so far, starts about %4</source>
        <translation>%1: %2, bisher %3, beginnt etwa %4</translation>
    </message>
    <message>
        <source>%1 is simulated, and always awake.</source>
        <translation>%1 ist simuliert und immer wach.</translation>
    </message>
    <message>
        <source>%1: %2 % read</source>
        <translation>%1: %2 % gelesen</translation>
    </message>
    <message>
        <source>“%1” is left out: no line of it is one that a Cerebras training run writes, and it is no table of batch sizes and rates.</source>
        <translation>„%1“ wird ausgelassen: Keine Zeile darin schreibt ein Trainingslauf von Cerebras, und eine Tabelle mit Batch-Größen und Raten ist es nicht.</translation>
    </message>
    <message>
        <source>The folder “%1” has no *.log and no *.txt.</source>
        <translation>Im Ordner „%1“ gibt es kein *.log und kein *.txt.</translation>
    </message>
    <message>
        <source>No training run was read.</source>
        <translation>Kein Trainingslauf wurde gelesen.</translation>
    </message>
    <message>
        <source>There is no launch that has not ended.</source>
        <translation>Es gibt keinen Start, der nicht zu Ende ist.</translation>
    </message>
    <message>
        <source>A letter to those who run the machine, which says what is needed:</source>
        <translation>Ein Brief an die Betreiber der Maschine, der sagt, was nötig ist:</translation>
    </message>
    <message>
        <source>A letter to %1 that says what is needed:</source>
        <translation>Ein Brief an %1, der sagt, was nötig ist:</translation>
    </message>
    <message>
        <source>No run of this launch has the batch size %1.</source>
        <translation>Kein Lauf dieses Starts hat die Batchgröße %1.</translation>
    </message>
    <message>
        <source>Cancelled: %1. What has ended already stays as it is.</source>
        <translation>Abgebrochen: %1. Was schon zu Ende ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, exit code %3</source>
        <translation>%1: %2, Exitcode %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connected again; what was written meanwhile is fetched.</source>
        <translation>Wieder verbunden; was inzwischen geschrieben wurde, wird geholt.</translation>
    </message>
    <message>
        <source>%1: has begun</source>
        <translation>%1: hat begonnen</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Loss %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 is the same as %2.</source>
        <translation>%1 ist dasselbe wie %2.</translation>
    </message>
    <message>
        <source>Written into %1. Nothing was started; launch.sh in it starts the runs.</source>
        <translation>Nach %1 geschrieben. Nichts wurde gestartet; launch.sh darin startet die Läufe.</translation>
    </message>
    <message>
        <source>Logs: %1</source>
        <translation>Protokolle: %1</translation>
    </message>
    <message>
        <source>No log says anything of a training run; see them for why.</source>
        <translation>Kein Protokoll sagt etwas von einem Trainingslauf; warum, steht in ihnen.</translation>
    </message>
    <message>
        <source>Launch %1; logs come into %2.</source>
        <translation>Start %1; Protokolle kommen nach %2.</translation>
    </message>
    <message>
        <source>The runs go on. To follow them again: tokenscope launch follow %1</source>
        <translation>Die Läufe gehen weiter. Um ihnen wieder zu folgen: tokenscope launch follow %1</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>You can close this tab and go back to Tokenscope.</source>
        <translation>Sie können diesen Tab schließen und zu Tokenscope zurückkehren.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>Die Anmeldung ist nicht gelungen</translation>
    </message>
    <message>
        <source>You can close this tab.</source>
        <translation>Sie können diesen Tab schließen.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Run</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>one endpoint after the other</source>
        <translation>ein Endpunkt nach dem anderen</translation>
    </message>
    <message>
        <source>alternating</source>
        <translation>abwechselnd</translation>
    </message>
    <message>
        <source>together</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>temperature %1, at most %2 tokens</source>
        <translation>Temperatur %1, höchstens %2 Tokens</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Seed %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>gestreamt</translation>
    </message>
    <message>
        <source>not streamed</source>
        <translation>nicht gestreamt</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 von %2 Antworten</translation>
    </message>
    <message>
        <source>Models differ: %1.</source>
        <translation>Unterschiedliche Modelle: %1.</translation>
    </message>
    <message>
        <source>The prompts are not the same; different ones sent: %1.</source>
        <translation>Die Prompts sind nicht dieselben; Zahl der verschiedenen: %1.</translation>
    </message>
    <message>
        <source>Streamed answers are compared with others: %1.</source>
        <translation>Gestreamte Antworten werden mit nicht gestreamten verglichen: %1.</translation>
    </message>
    <message>
        <source>Sampling differs: %1.</source>
        <translation>Unterschiedliches Sampling: %1.</translation>
    </message>
    <message>
        <source>Numbers of requests in flight at a time differ: %1.</source>
        <translation>Unterschiedlich viele gleichzeitige Anfragen: %1.</translation>
    </message>
    <message>
        <source>Orders of requests differ: %1.</source>
        <translation>Unterschiedliche Reihenfolge der Anfragen: %1.</translation>
    </message>
    <message>
        <source>Numbers of requests differ: %1.</source>
        <translation>Unterschiedlich viele Anfragen: %1.</translation>
    </message>
    <message>
        <source>Measured in different runs: %1.</source>
        <translation>In verschiedenen Messungen gemessen: %1.</translation>
    </message>
    <message>
        <source>Simulated, not measured on a real endpoint: %1.</source>
        <translation>Simuliert, nicht an einem echten Endpunkt gemessen: %1.</translation>
    </message>
    <message>
        <source>Simulated times are not those of the profile but scaled by: %1.</source>
        <translation>Simulierte Zeiten sind nicht die des Profils, sondern skaliert mit: %1.</translation>
    </message>
    <message>
        <source>Tokens are estimated from characters (≈), the server did not tell: %1.</source>
        <translation>Tokens sind aus Zeichen geschätzt (≈), der Server nannte sie nicht: %1.</translation>
    </message>
    <message>
        <source>The file keeps neither settings nor failed requests nor send times: %1.</source>
        <translation>Die Datei enthält weder Einstellungen noch fehlgeschlagene Anfragen noch Sendezeiten: %1.</translation>
    </message>
    <message>
        <source>Not streamed, so there are no times of tokens: %1.</source>
        <translation>Nicht gestreamt, daher keine Zeiten der Tokens: %1.</translation>
    </message>
    <message>
        <source>Streams arrived in one burst; times of tokens are the relay&apos;s, not the model&apos;s: %1.</source>
        <translation>Streams kamen in einem Schwall an; die Zeiten der Tokens sind die der Zwischenstation, nicht die des Modells: %1.</translation>
    </message>
    <message>
        <source>Throughput (*) is over the sum of latencies, since no times are kept: %1.</source>
        <translation>Der Durchsatz (*) bezieht sich auf die Summe der Latenzen, da keine Zeiten gespeichert sind: %1.</translation>
    </message>
    <message>
        <source>Stopped before its end: %1.</source>
        <translation>Vorzeitig gestoppt: %1.</translation>
    </message>
    <message>
        <source>The measuring computer was late itself, so distrust small times: %1.</source>
        <translation>Der messende Rechner war selbst verspätet; kleinen Zeiten ist nicht zu trauen: %1.</translation>
    </message>
    <message>
        <source>No successful request, so no data: %1.</source>
        <translation>Keine erfolgreiche Anfrage, daher keine Daten: %1.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Comparison of %1 legs</source>
        <translation>Vergleich von %1 Teilmessungen</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Teilmessung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Wall time (s)</source>
        <translation>Gesamtdauer (s)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Results written to %1</source>
        <translation>Ergebnisse gespeichert unter %1</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>%1 against %2 %3</source>
        <translation>%1 gegenüber %2 %3</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>Ratios of means as measured; whether they are more than chance is not tested here.</source>
        <translation>Verhältnisse der Mittelwerte wie gemessen; ob sie mehr als Zufall sind, wird hier nicht geprüft.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>In parentheses: too few values for this quantile (p90 needs 10, p95 20, p99 100).</source>
        <translation>In Klammern: zu wenige Werte für dieses Quantil (p90 braucht 10, p95 20, p99 100).</translation>
    </message>
    <message>
        <source>*: over the sum of latencies, since the file keeps no times.</source>
        <translation>*: über die Summe der Latenzen, da die Datei keine Zeiten enthält.</translation>
    </message>
    <message>
        <source>≈: the server did not count tokens; four characters are taken as one.</source>
        <translation>≈: Der Server hat Tokens nicht gezählt; vier Zeichen gelten als eines.</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Fehlgeschlagene Anfragen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>As recorded and recomputed</source>
        <translation>Wie aufgezeichnet und neu berechnet</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Neu berechnet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Recomputed tokens and throughput count output tokens only.</source>
        <translation>Neu berechnete Tokens und Durchsätze zählen nur Ausgabetokens.</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1, Mittelwert</translation>
    </message>
    <message>
        <source>%1, median</source>
        <translation>%1, Median</translation>
    </message>
    <message>
        <source>%1, std. deviation</source>
        <translation>%1, Standardabweichung</translation>
    </message>
    <message>
        <source>%1, minimum</source>
        <translation>%1, Minimum</translation>
    </message>
    <message>
        <source>%1, CV</source>
        <translation>%1, VK</translation>
    </message>
    <message>
        <source>%1, maximum</source>
        <translation>%1, Maximum</translation>
    </message>
    <message>
        <source>%1, p90</source>
        <translation>%1, p90</translation>
    </message>
    <message>
        <source>%1, p95</source>
        <translation>%1, p95</translation>
    </message>
    <message>
        <source>%1, p99</source>
        <translation>%1, p99</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>gegenüber %1</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>%1× schneller</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>%1× langsamer</translation>
    </message>
    <message>
        <source>%1× higher</source>
        <translation>%1× höher</translation>
    </message>
    <message>
        <source>%1× lower</source>
        <translation>%1× niedriger</translation>
    </message>
    <message>
        <source>%1× steadier</source>
        <translation>%1× gleichmäßiger</translation>
    </message>
    <message>
        <source>%1× less steady</source>
        <translation>%1× ungleichmäßiger</translation>
    </message>
    <message>
        <source>steadier</source>
        <translation>gleichmäßiger</translation>
    </message>
    <message>
        <source>less steady</source>
        <translation>ungleichmäßiger</translation>
    </message>
    <message>
        <source>%1× as long, not tested</source>
        <extracomment>a time against the baseline&apos;s</extracomment>
        <translation>%1× so lange, nicht geprüft</translation>
    </message>
    <message>
        <source>%1× as much, not tested</source>
        <extracomment>an amount against the baseline&apos;s</extracomment>
        <translation>%1× so viel, nicht geprüft</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token (TTFT)</translation>
    </message>
    <message>
        <source>Inter-token latency</source>
        <translation>Token-Abstand (ITL)</translation>
    </message>
    <message>
        <source>Time per output token</source>
        <translation>Zeit pro Ausgabetoken</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabetokens</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Tokens</translation>
    </message>
    <message>
        <source>Response length</source>
        <translation>Antwortlänge</translation>
    </message>
    <message>
        <source>Output throughput</source>
        <translation>Ausgabedurchsatz</translation>
    </message>
    <message>
        <source>Total throughput (with prompt)</source>
        <translation>Gesamtdurchsatz (mit Prompt)</translation>
    </message>
    <message>
        <source>Throughput as in the original script</source>
        <translation>Durchsatz wie im ursprünglichen Skript</translation>
    </message>
    <message>
        <source>Request throughput</source>
        <translation>Anfragedurchsatz</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Successful requests</source>
        <translation>Erfolgreiche Anfragen</translation>
    </message>
    <message>
        <source>Latency, mean (s)</source>
        <translation>Latenz, Mittelwert (s)</translation>
    </message>
    <message>
        <source>Latency, minimum (s)</source>
        <translation>Latenz, Minimum (s)</translation>
    </message>
    <message>
        <source>Latency, maximum (s)</source>
        <translation>Latenz, Maximum (s)</translation>
    </message>
    <message>
        <source>Latency, median (s)</source>
        <translation>Latenz, Median (s)</translation>
    </message>
    <message>
        <source>Tokens, mean</source>
        <translation>Tokens, Mittelwert</translation>
    </message>
    <message>
        <source>Response length, mean (characters)</source>
        <translation>Antwortlänge, Mittelwert (Zeichen)</translation>
    </message>
    <message>
        <source>Throughput (tokens/s)</source>
        <translation>Durchsatz (Tokens/s)</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>recorded with fewer digits</source>
        <translation>mit weniger Stellen aufgezeichnet</translation>
    </message>
    <message>
        <source>recorded is the upper of the two middle values</source>
        <translation>aufgezeichnet ist der obere der beiden mittleren Werte</translation>
    </message>
    <message>
        <source>recorded counts prompt tokens too</source>
        <translation>aufgezeichneter Wert zählt auch Prompt-Tokens</translation>
    </message>
    <message>
        <source>the original script keeps no failed request</source>
        <translation>das ursprüngliche Skript speichert keine fehlgeschlagenen Anfragen</translation>
    </message>
    <message>
        <source>no results: recorded is a placeholder</source>
        <translation>keine Ergebnisse: aufgezeichneter Wert ist ein Platzhalter</translation>
    </message>
    <message>
        <source>differs, for a reason that the file does not tell</source>
        <translation>weicht ab, die Datei nennt keinen Grund</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>source not named</source>
        <translation>Quelle nicht genannt</translation>
    </message>
    <message>
        <source>%1: %2 W (%3)</source>
        <extracomment>the power of an endpoint, for example &quot;Metis: 10000 W (data sheet)&quot;</extracomment>
        <translation>%1: %2 W (%3)</translation>
    </message>
    <message>
        <source>Power: %1.</source>
        <translation>Leistung: %1.</translation>
    </message>
    <message>
        <source>Latency from schedule</source>
        <translation>Latenz ab Fälligkeit</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Cost of 1,000 answers</source>
        <translation>Kosten von 1000 Antworten</translation>
    </message>
    <message>
        <source>Tokens per joule</source>
        <translation>Tokens je Joule</translation>
    </message>
    <message>
        <source>tokens/J</source>
        <translation>Tokens/J</translation>
    </message>
    <message>
        <source>not measurable (buffered)</source>
        <translation>nicht messbar (gepuffert)</translation>
    </message>
    <message>
        <source>not measurable (not streamed)</source>
        <translation>nicht messbar (nicht gestreamt)</translation>
    </message>
    <message>
        <source>not measurable (too few chunks)</source>
        <translation>nicht messbar (zu wenige Stücke)</translation>
    </message>
    <message>
        <source>Tokens per chunk, mean</source>
        <translation>Tokens je Stück, Mittelwert</translation>
    </message>
    <message>
        <source>Tokens per chunk, maximum</source>
        <translation>Tokens je Stück, Maximum</translation>
    </message>
    <message>
        <source>Original protocol</source>
        <translation>Ursprüngliches Protokoll</translation>
    </message>
    <message>
        <source>Concurrency sweep</source>
        <translation>Reihe über Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Long context</source>
        <translation>Langer Kontext</translation>
    </message>
    <message>
        <source>Long answers</source>
        <translation>Lange Antworten</translation>
    </message>
    <message>
        <source>Steady load</source>
        <translation>Gleichmäßige Last</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one value to another: &quot;2 to 8&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>%1 prompt tokens</source>
        <translation>%1 Prompt-Tokens</translation>
    </message>
    <message>
        <source>%1 output tokens</source>
        <translation>%1 Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Median latency</source>
        <translation>Median der Latenz</translation>
    </message>
    <message>
        <source>Median time to first token</source>
        <translation>Median der Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Latency, p99 ÷ median</source>
        <translation>Latenz, p99 ÷ Median</translation>
    </message>
    <message>
        <source>Latency, deviation ÷ mean</source>
        <translation>Latenz, Abweichung ÷ Mittelwert</translation>
    </message>
    <message>
        <source>Longest prompt answered</source>
        <translation>Längster beantworteter Prompt</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht belegt</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>timer %1 ms late (p99, limit %2 ms)</source>
        <translation>Zeitgeber %1 ms zu spät (p99, Grenze %2 ms)</translation>
    </message>
    <message>
        <source>requests sent %1 ms late (p99, limit %2 ms)</source>
        <translation>Anfragen %1 ms zu spät gesendet (p99, Grenze %2 ms)</translation>
    </message>
    <message>
        <source>a measuring thread %1 % busy (limit %2 %)</source>
        <translation>ein messender Thread zu %1 % ausgelastet (Grenze %2 %)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>a figure and where it was measured: &quot;320.10 at 16 at a time&quot; or &quot;4.1 at 8000 prompt tokens&quot;</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1× (%2 to %3)</source>
        <extracomment>a ratio and its interval: &quot;3.08× (2.38 to 4.24)&quot;</extracomment>
        <translation>%1× (%2 bis %3)</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>up to %2 %1 answers faster</source>
        <translation>bis %2 antwortet %1 schneller</translation>
    </message>
    <message>
        <source>up to %2 %1 has the higher throughput</source>
        <translation>bis %2 hat %1 den höheren Durchsatz</translation>
    </message>
    <message>
        <source>up to %2 no difference is shown</source>
        <translation>bis %2 ist kein Unterschied belegt</translation>
    </message>
    <message>
        <source>at %2 %1 answers faster</source>
        <translation>bei %2 antwortet %1 schneller</translation>
    </message>
    <message>
        <source>at %2 %1 has the higher throughput</source>
        <translation>bei %2 hat %1 den höheren Durchsatz</translation>
    </message>
    <message>
        <source>at %2 no difference is shown</source>
        <translation>bei %2 ist kein Unterschied belegt</translation>
    </message>
    <message>
        <source>from %2 on %1 answers faster</source>
        <translation>ab %2 antwortet %1 schneller</translation>
    </message>
    <message>
        <source>from %2 on %1 has the higher throughput</source>
        <translation>ab %2 hat %1 den höheren Durchsatz</translation>
    </message>
    <message>
        <source>from %2 on no difference is shown</source>
        <translation>ab %2 ist kein Unterschied belegt</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is a scenario or a figure, %2 clauses: &quot;Concurrency sweep: up to 8 at a time Sophia answers faster; …&quot;</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Who is better where</source>
        <translation>Wer wo besser ist</translation>
    </message>
    <message>
        <source>Shown: the 95 % bootstrap interval of the ratio leaves out 1. In parentheses: it does not, or there are fewer than 8 answers.</source>
        <translation>Belegt: Das 95-%-Bootstrap-Intervall des Verhältnisses enthält die 1 nicht. In Klammern: Es enthält sie, oder es gibt weniger als 8 Antworten.</translation>
    </message>
    <message>
        <source>Sweep: %1</source>
        <translation>Reihe: %1</translation>
    </message>
    <message>
        <source>In parentheses: too few answers for a p95, which needs 20.</source>
        <translation>In Klammern: zu wenige Antworten für ein p95, das 20 braucht.</translation>
    </message>
    <message>
        <source>Latencies are from schedule.</source>
        <translation>Die Latenzen zählen ab Fälligkeit.</translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation>Ergebnisse: %1</translation>
    </message>
    <message>
        <source>Held against the measuring computer: %1.</source>
        <translation>Gegen den messenden Rechner spricht: %1.</translation>
    </message>
    <message>
        <source>%1, tokens/s</source>
        <translation>%1, Tokens/s</translation>
    </message>
    <message>
        <source>%1, median (s)</source>
        <translation>%1, Median (s)</translation>
    </message>
    <message>
        <source>%1, p95 (s)</source>
        <translation>%1, p95 (s)</translation>
    </message>
    <message>
        <source>%1, success (%)</source>
        <translation>%1, Erfolg (%)</translation>
    </message>
    <message>
        <source>%1, goodput (1/s)</source>
        <translation>%1, Goodput (1/s)</translation>
    </message>
    <message>
        <source>%1: %2 s + %3 ms per output token (n = %4).</source>
        <translation>%1: %2 s + %3 ms je Ausgabe-Token (n = %4).</translation>
    </message>
    <message>
        <source>%1: %2 s + %3 ms per output token (95 % intervals %4 to %5 s and %6 to %7 ms, n = %8).</source>
        <translation>%1: %2 s + %3 ms je Ausgabe-Token (95-%-Intervalle %4 bis %5 s und %6 bis %7 ms, n = %8).</translation>
    </message>
    <message>
        <source>%1: %2 s + %3 ms per output token (95 % intervals %4 to %5 s and %6 to %7 ms, n = %8): it is not shown that longer answers take longer.</source>
        <translation>%1: %2 s + %3 ms je Ausgabe-Token (95-%-Intervalle %4 bis %5 s und %6 bis %7 ms, n = %8): Dass längere Antworten länger dauern, ist nicht belegt.</translation>
    </message>
    <message>
        <source>The first request of %1 took %2 s against a median of %3 s of the rest.</source>
        <translation>Die erste Anfrage von %1 dauerte %2 s, der Median der übrigen ist %3 s.</translation>
    </message>
    <message>
        <source>The latency of %1 drifted during the run, though the medians of its halves are alike: %2× (Mann–Kendall, %3).</source>
        <translation>Die Latenz von %1 veränderte sich während der Messung, obwohl die Mediane beider Hälften gleich sind: %2× (Mann–Kendall, %3).</translation>
    </message>
    <message>
        <source>The latency of %1 rose during the run: the median of the second half is %2× that of the first (Mann–Kendall, %3).</source>
        <translation>Die Latenz von %1 stieg während der Messung: Der Median der zweiten Hälfte ist das %2-Fache dessen der ersten (Mann–Kendall, %3).</translation>
    </message>
    <message>
        <source>The latency of %1 fell during the run: the median of the second half is %2× that of the first (Mann–Kendall, %3).</source>
        <translation>Die Latenz von %1 fiel während der Messung: Der Median der zweiten Hälfte ist das %2-Fache dessen der ersten (Mann–Kendall, %3).</translation>
    </message>
    <message>
        <source>prompt %1</source>
        <translation>Prompt %1</translation>
    </message>
    <message>
        <source>prompt %1 (“%2”)</source>
        <extracomment>a prompt with its question, for example: prompt 3 (“Where did Super Bowl 50 take place?”)</extracomment>
        <translation>Prompt %1 („%2“)</translation>
    </message>
    <message>
        <source>Outliers of %1: %2 of %3 requests.</source>
        <translation>Ausreißer von %1: %2 von %3 Anfragen.</translation>
    </message>
    <message>
        <source>Outliers of %1: %2 of %3 requests, first %4.</source>
        <translation>Ausreißer von %1: %2 von %3 Anfragen, zuerst %4.</translation>
    </message>
    <message>
        <source>Outliers of %1: %2 of %3 requests, %4.</source>
        <extracomment>%4 are prompts</extracomment>
        <translation>Ausreißer von %1: %2 von %3 Anfragen, %4.</translation>
    </message>
    <message>
        <source>What latency is made of</source>
        <translation>Woraus sich die Latenz zusammensetzt</translation>
    </message>
    <message>
        <source>Theil–Sen line of latency on output tokens. The fixed part is what an answer costs before its length matters: the path, the gateway, the queue, reading the prompt.</source>
        <translation>Theil-Sen-Gerade der Latenz über den Ausgabe-Tokens. Der feste Teil ist, was eine Antwort kostet, bevor ihre Länge zählt: der Weg, das Gateway, die Warteschlange, das Lesen des Prompts.</translation>
    </message>
    <message>
        <source>Outliers lie more than three interquartile ranges above the third quartile of their leg.</source>
        <translation>Ausreißer liegen mehr als drei Quartilsabstände über dem dritten Quartil ihrer Teilmessung.</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>answers that were scored, for example &quot;Metis 9 of 10&quot;</extracomment>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>Exact match and F1 are those of SQuAD&apos;s evaluation, version 1.1: of several gold answers the best counts. Answers with gold answers: %1.</source>
        <translation>Exakte Übereinstimmung und F1 wie in SQuADs Auswertung, Version 1.1: Von mehreren richtigen Antworten zählt die beste. Bewertet werden konnten: %1.</translation>
    </message>
    <message>
        <source>Exact match</source>
        <translation>Exakte Übereinstimmung</translation>
    </message>
    <message>
        <source>F1 of answers</source>
        <translation>F1 der Antworten</translation>
    </message>
    <message>
        <source>Contains a gold answer</source>
        <translation>Enthält eine richtige Antwort</translation>
    </message>
    <message>
        <source>%1, variation</source>
        <translation>%1, Streuung</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, after Holm&apos;s correction %2</source>
        <translation>%1, nach Holms Korrektur %2</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95-%-Intervall %1</translation>
    </message>
    <message>
        <source>95 % interval of the ratio %1</source>
        <translation>95-%-Intervall des Verhältnisses %1</translation>
    </message>
    <message>
        <source>%1: higher for %2 than for %3 (%4).</source>
        <translation>%1: bei %2 höher als bei %3 (%4).</translation>
    </message>
    <message>
        <source>%1: lower for %2 than for %3 (%4).</source>
        <translation>%1: bei %2 niedriger als bei %3 (%4).</translation>
    </message>
    <message>
        <source>%1 took %2 times as long as %3 to answer (ratio of mean latencies; %4).</source>
        <translation>%1 brauchte für eine Antwort %2-mal so lang wie %3 (Verhältnis der mittleren Latenzen; %4).</translation>
    </message>
    <message>
        <source>%1 answered %2 times as fast as %3 (ratio of mean latencies; %4).</source>
        <translation>%1 antwortete %2-mal so schnell wie %3 (Verhältnis der mittleren Latenzen; %4).</translation>
    </message>
    <message>
        <source>%1: %2 was %3 times as fast as %4 (%5).</source>
        <translation>%1: %2 war %3-mal so schnell wie %4 (%5).</translation>
    </message>
    <message>
        <source>%1: that of %2 was %3 times that of %4 (%5).</source>
        <translation>%1: bei %2 das %3-Fache von %4 (%5).</translation>
    </message>
    <message>
        <source>alone, such a test finds a difference of %1 % about four times in five</source>
        <translation>für sich allein findet ein solcher Test einen Unterschied von %1 % etwa in vier von fünf Fällen</translation>
    </message>
    <message>
        <source>%1: those of %2 and %3 are less than half a per cent apart (%4).</source>
        <translation>%1: %2 und %3 liegen weniger als ein halbes Prozent auseinander (%4).</translation>
    </message>
    <message>
        <source>%1: no difference between %2 and %3 was shown (%4).</source>
        <translation>%1: kein Unterschied zwischen %2 und %3 gezeigt (%4).</translation>
    </message>
    <message>
        <source>%1: too few samples to compare %2 with %3 (n = %4; %5 are needed).</source>
        <translation>%1: zu wenige Werte, um %2 mit %3 zu vergleichen (n = %4; nötig sind %5).</translation>
    </message>
    <message>
        <source>%1: too few samples to compare %2 with %3 (%4 are needed).</source>
        <translation>%1: zu wenige Werte, um %2 mit %3 zu vergleichen (nötig sind %4).</translation>
    </message>
    <message>
        <source>%1: too few samples for any test to show a difference between %2 and %3 (%4).</source>
        <translation>%1: zu wenige Werte, als dass ein Test einen Unterschied zwischen %2 und %3 zeigen könnte (%4).</translation>
    </message>
    <message>
        <source>%1 of %2 and %3: %4; not tested.</source>
        <translation>%1 von %2 und %3: %4; nicht getestet.</translation>
    </message>
    <message>
        <source>%1: that of %2 was %3 times that of %4 as measured (%5); not tested.</source>
        <translation>%1: wie gemessen bei %2 das %3-Fache von %4 (%5); nicht getestet.</translation>
    </message>
    <message>
        <source>Wilcoxon signed-rank</source>
        <translation>Wilcoxon-Vorzeichen-Rang-Test</translation>
    </message>
    <message>
        <source>Mann–Whitney U</source>
        <translation>Mann-Whitney-U-Test</translation>
    </message>
    <message>
        <source>permutation test</source>
        <translation>Permutationstest</translation>
    </message>
    <message>
        <source>McNemar</source>
        <translation>McNemar-Test</translation>
    </message>
    <message>
        <source>Fisher&apos;s exact test</source>
        <translation>exakter Test nach Fisher</translation>
    </message>
    <message>
        <source>n = %1 and %2</source>
        <translation>n = %1 und %2</translation>
    </message>
    <message>
        <source>%1: no data to compare %2 with %3.</source>
        <translation>%1: keine Daten, um %2 mit %3 zu vergleichen.</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>Answers of %1 and %2 to the same prompts share words with a mean F1 of %3 (%4).</source>
        <translation>Antworten von %1 und %2 auf dieselben Prompts teilen Wörter mit einem mittleren F1 von %3 (%4).</translation>
    </message>
    <message>
        <source>Figure %1.</source>
        <translation>Abbildung %1.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>All endpoints are simulated: the figures say how the program measures, and nothing of a service.</source>
        <translation>Alle Endpunkte sind simuliert: Die Zahlen sagen, wie das Programm misst, und nichts über einen Dienst.</translation>
    </message>
    <message>
        <source>Measured once, from one computer: other places, networks and hours may have other figures.</source>
        <translation>Einmal gemessen, von einem Rechner aus: An anderen Orten, in anderen Netzen und zu anderen Stunden können die Zahlen andere sein.</translation>
    </message>
    <message>
        <source>Measured at different times: what differs may be the time, the place or the network and not the endpoint.</source>
        <translation>Zu verschiedenen Zeiten gemessen: Ein Unterschied kann an der Zeit, am Ort oder am Netz liegen und nicht am Endpunkt.</translation>
    </message>
    <message>
        <source>In which order the endpoints were asked is not known; if it was one after the other, a change of the network or of the load in between counts as a difference between them.</source>
        <translation>In welcher Reihenfolge die Endpunkte gefragt wurden, ist nicht bekannt; war es nacheinander, zählt eine Änderung des Netzes oder der Last dazwischen als Unterschied zwischen ihnen.</translation>
    </message>
    <message>
        <source>The endpoints were asked one after the other, so a change of the network or of the load in between counts as a difference between them.</source>
        <translation>Die Endpunkte wurden nacheinander gefragt; eine Änderung des Netzes oder der Last dazwischen zählt deshalb als Unterschied zwischen ihnen.</translation>
    </message>
    <message>
        <source>With n = %1 the slowest answer in a hundred (p99) cannot be told.</source>
        <translation>Mit n = %1 lässt sich die langsamste von hundert Antworten (p99) nicht angeben.</translation>
    </message>
    <message>
        <source>With n = %1 the slowest answers (p95, p99), which users notice first, cannot be told.</source>
        <translation>Mit n = %1 lassen sich die langsamsten Antworten (p95, p99), die Nutzer zuerst bemerken, nicht angeben.</translation>
    </message>
    <message>
        <source>Each prompt was answered once: how much an endpoint varies on the same prompt is not known.</source>
        <translation>Jeder Prompt wurde einmal beantwortet: Wie stark ein Endpunkt bei demselben Prompt schwankt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Different prompts were sent, so a difference may be that of the prompts.</source>
        <translation>Es wurden verschiedene Prompts gesendet; ein Unterschied kann der der Prompts sein.</translation>
    </message>
    <message>
        <source>Throughput is worked out from latencies; it says nothing of several requests at a time.</source>
        <translation>Der Durchsatz ist aus Latenzen errechnet; über mehrere gleichzeitige Anfragen sagt er nichts.</translation>
    </message>
    <message>
        <source>Figures of tokens marked ≈ rest on an estimate and are not to be compared with counted ones.</source>
        <translation>Mit ≈ bezeichnete Zahlen zu Tokens beruhen auf einer Schätzung und sind mit gezählten nicht zu vergleichen.</translation>
    </message>
    <message>
        <source>Some streams arrived in one burst: when the model wrote each token cannot be told for them.</source>
        <translation>Einige Streams kamen auf einmal an: Wann das Modell welches Token schrieb, lässt sich für sie nicht angeben.</translation>
    </message>
    <message>
        <source>Simulated endpoints stand beside measured ones: their figures are made up.</source>
        <translation>Neben gemessenen Endpunkten stehen simulierte: Deren Zahlen sind erdacht.</translation>
    </message>
    <message>
        <source>Several figures were tested; p is corrected for that by Holm&apos;s method for each leg, not over the legs.</source>
        <translation>Mehrere Größen wurden getestet; p ist dafür je Strecke nach Holm korrigiert, nicht über die Strecken.</translation>
    </message>
    <message>
        <source>With n = %1 intervals by bootstrap are rather too narrow where latencies are uneven: they may hold the true ratio nine times in ten rather than 95 times in 100.</source>
        <translation>Bei n = %1 sind Bootstrap-Intervalle eher zu schmal, wenn die Latenzen ungleichmäßig sind: Sie enthalten das wahre Verhältnis dann womöglich in neun von zehn statt in 95 von 100 Fällen.</translation>
    </message>
    <message>
        <source>Several figures were tested; p is corrected for that by Holm&apos;s method.</source>
        <translation>Mehrere Größen wurden getestet; p ist dafür nach Holm korrigiert.</translation>
    </message>
    <message>
        <source>Several answers to a prompt were averaged before the legs were paired.</source>
        <translation>Mehrere Antworten auf einen Prompt wurden gemittelt, bevor die Strecken gepaart wurden.</translation>
    </message>
    <message>
        <source>The run was stopped before its end; what is missing may have been different.</source>
        <translation>Der Lauf wurde vor seinem Ende gestoppt; was fehlt, kann anders gewesen sein.</translation>
    </message>
    <message>
        <source>The measuring computer was late itself: small differences of times may be its own.</source>
        <translation>Der messende Rechner war selbst verspätet: Kleine Zeitunterschiede können seine eigenen sein.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Files without settings keep no failed request, so nothing is known of reliability.</source>
        <translation>Dateien ohne Einstellungen enthalten keine gescheiterten Anfragen; über die Zuverlässigkeit ist deshalb nichts bekannt.</translation>
    </message>
    <message>
        <source>a run that was not saved</source>
        <translation>ein nicht gespeicherter Lauf</translation>
    </message>
    <message>
        <source>%1, time zone not told</source>
        <translation>%1, Zeitzone nicht angegeben</translation>
    </message>
    <message>
        <source>at a time that is not known</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>Source: %1, started %2.</source>
        <translation>Quelle: %1, begonnen %2.</translation>
    </message>
    <message>
        <source>Which program measured, on which computer and from where, is not kept in the file.</source>
        <translation>Welches Programm gemessen hat, auf welchem Rechner und von wo, steht nicht in der Datei.</translation>
    </message>
    <message>
        <source>Measured by: %1.</source>
        <translation>Gemessen mit: %1.</translation>
    </message>
    <message>
        <source>model not known</source>
        <translation>Modell nicht bekannt</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>synthetic prompts of %1 tokens, seed %2</source>
        <translation>erzeugte Prompts von %1 Tokens, Startwert %2</translation>
    </message>
    <message>
        <source>%1 of a set that is not named</source>
        <translation>%1 einer nicht benannten Sammlung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 aus %2 (%3)</translation>
    </message>
    <message>
        <source>Sent: %1, to %2.</source>
        <translation>Gesendet: %1, an %2.</translation>
    </message>
    <message>
        <source>a load that was varied from leg to leg</source>
        <translation>eine Last, die sich von Strecke zu Strecke änderte</translation>
    </message>
    <message>
        <source>%1 requests/s at even distances</source>
        <translation>%1 Anfragen/s in gleichen Abständen</translation>
    </message>
    <message>
        <source>%1 requests/s at random (Poisson)</source>
        <translation>%1 Anfragen/s zufällig (Poisson)</translation>
    </message>
    <message>
        <source>%1 requests/s at random (gamma, shape %2)</source>
        <translation>%1 Anfragen/s zufällig (Gamma, Form %2)</translation>
    </message>
    <message>
        <source>%1 s of pause between them</source>
        <translation>%1 s Pause dazwischen</translation>
    </message>
    <message>
        <source>no warm-up</source>
        <translation>kein Aufwärmen</translation>
    </message>
    <message>
        <source>Order and load: %1.</source>
        <translation>Reihenfolge und Last: %1.</translation>
    </message>
    <message>
        <source>no seed</source>
        <translation>kein Startwert</translation>
    </message>
    <message>
        <source>streaming asked for</source>
        <translation>Streaming verlangt</translation>
    </message>
    <message>
        <source>answers in one piece</source>
        <translation>Antworten in einem Stück</translation>
    </message>
    <message>
        <source>given up after %1 s</source>
        <translation>aufgegeben nach %1 s</translation>
    </message>
    <message>
        <source>Sampling: %1.</source>
        <translation>Sampling: %1.</translation>
    </message>
    <message>
        <source>Tokens are counted by the servers, each with its own tokenizer.</source>
        <translation>Tokens zählen die Server, jeder mit seinem eigenen Tokenizer.</translation>
    </message>
    <message>
        <source>Tokens are counted by the servers; where one did not, four characters are taken as one: %1.</source>
        <translation>Tokens zählen die Server; wo einer es nicht tat, gelten vier Zeichen als eines: %1.</translation>
    </message>
    <message>
        <source>Order, load, sampling, warm-ups and time limits are not kept in the file.</source>
        <translation>Reihenfolge, Last, Sampling, Aufwärmen und Zeitgrenzen stehen nicht in der Datei.</translation>
    </message>
    <message>
        <source>Several scenarios, each with an order, a load and a sampling of its own.</source>
        <translation>Mehrere Szenarien, jedes mit eigener Reihenfolge, Last und eigenem Sampling.</translation>
    </message>
    <message>
        <source>Simulated times are scaled by %1.</source>
        <translation>Simulierte Zeiten sind mit %1 skaliert.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>95 % interval: of the factor beside it, else of leg ÷ baseline; by bootstrap. p: two-sided, after Holm&apos;s correction over the main figures.</source>
        <translation>95-%-Intervall: des Faktors daneben, sonst von Teilmessung ÷ Vergleichsbasis; durch Bootstrap. p: zweiseitig, nach Holms Korrektur über die Hauptgrößen.</translation>
    </message>
    <message>
        <source>°: p before any correction.</source>
        <translation>°: p vor jeder Korrektur.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>kein Unterschied gezeigt</translation>
    </message>
    <message>
        <source>too few samples</source>
        <translation>zu wenige Werte</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an endpoint and its figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>title of a figure</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln pair(s)</source>
        <translation>
            <numerusform>n = %Ln Paar</numerusform>
            <numerusform>n = %Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %Ln prompt(s)</source>
        <translation>
            <numerusform>n = %Ln Prompt</numerusform>
            <numerusform>n = %Ln Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s)</source>
        <translation>
            <numerusform>%Ln Prompt</numerusform>
            <numerusform>%Ln Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor(s)</source>
        <translation>
            <numerusform>%Ln Prozessor</numerusform>
            <numerusform>%Ln Prozessoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measuring thread(s)</source>
        <translation>
            <numerusform>%Ln messender Thread</numerusform>
            <numerusform>%Ln messende Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each prompt was sent %Ln time(s).</source>
        <translation>
            <numerusform>Jeder Prompt wurde %Ln-mal gesendet.</numerusform>
            <numerusform>Jeder Prompt wurde %Ln-mal gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) in flight at a time</source>
        <translation>
            <numerusform>%Ln Anfrage gleichzeitig</numerusform>
            <numerusform>%Ln Anfragen gleichzeitig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warm-up request(s) for each endpoint, left out of all figures</source>
        <translation>
            <numerusform>%Ln Aufwärmanfrage je Endpunkt, in keiner Zahl enthalten</numerusform>
            <numerusform>%Ln Aufwärmanfragen je Endpunkt, in keiner Zahl enthalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured by different programs: %1.</source>
        <translation>Mit verschiedenen Programmen gemessen: %1.</translation>
    </message>
    <message>
        <source>Measured from different computers: %1.</source>
        <translation>Von verschiedenen Rechnern gemessen: %1.</translation>
    </message>
    <message>
        <source>Numbers of warm-up requests differ: %1.</source>
        <translation>Die Zahl der Aufwärmanfragen unterscheidet sich: %1.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Latency, as the server says</source>
        <translation>Latenz, laut Server</translation>
    </message>
    <message>
        <source>Time to first token, as the server says</source>
        <translation>Zeit bis zum ersten Token, laut Server</translation>
    </message>
    <message>
        <source>Outside the model: client − server</source>
        <translation>Außerhalb des Modells: Client − Server</translation>
    </message>
    <message>
        <source>The server counts the model’s work on a request, without its wait in the queue.</source>
        <translation>Der Server zählt die Arbeit des Modells an einer Anfrage, ohne das Warten in der Schlange.</translation>
    </message>
    <message>
        <source>The node behind the gateway counts, queue there included; the gateway and the way to the node are left out.</source>
        <translation>Es zählt der Knoten hinter dem Gateway, die Schlange dort eingeschlossen; das Gateway und der Weg zum Knoten fehlen.</translation>
    </message>
    <message>
        <source>The server counts reading the prompt and writing the answer, without the wait for a free slot.</source>
        <translation>Der Server zählt das Lesen des Prompts und das Schreiben der Antwort, ohne das Warten auf einen freien Platz.</translation>
    </message>
    <message>
        <source>The server counts everything from a request’s arrival, its wait in the queue included.</source>
        <translation>Der Server zählt alles ab dem Eintreffen einer Anfrage, das Warten in der Schlange eingeschlossen.</translation>
    </message>
    <message>
        <source>The server counts reading the prompt and writing the answer, without the wait in the queue.</source>
        <translation>Der Server zählt das Lesen des Prompts und das Schreiben der Antwort, ohne das Warten in der Schlange.</translation>
    </message>
    <message>
        <source>What the server’s own times hold is not known.</source>
        <translation>Was die Zeiten des Servers enthalten, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>In %n answer(s) the server’s figures contradict each other, or the time that was measured.</source>
        <translation>
            <numerusform>In %n Antwort widersprechen die Angaben des Servers einander oder der gemessenen Zeit.</numerusform>
            <numerusform>In %n Antworten widersprechen die Angaben des Servers einander oder der gemessenen Zeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <extracomment>a figure of a server over a run</extracomment>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messpunkte</translation>
    </message>
    <message>
        <source>Requests being answered</source>
        <translation>Anfragen in Arbeit</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>Share of their time in the queue</source>
        <translation>Anteil ihrer Zeit in der Warteschlange</translation>
    </message>
    <message>
        <source>Cache in use</source>
        <translation>Belegter Cache</translation>
    </message>
    <message>
        <source>Prompt tokens found in the cache</source>
        <translation>Prompt-Tokens aus dem Cache</translation>
    </message>
    <message>
        <source>Preemptions</source>
        <translation>Verdrängungen</translation>
    </message>
    <message>
        <source>Output tokens/s by its counter</source>
        <translation>Ausgabe-Tokens/s nach seinem Zähler</translation>
    </message>
    <message>
        <source>Output tokens: its counter, ours</source>
        <translation>Ausgabe-Tokens: sein Zähler, unserer</translation>
    </message>
    <message>
        <source>Load of the servers</source>
        <translation>Auslastung der Server</translation>
    </message>
    <message>
        <source>By its own metrics</source>
        <translation>Nach eigenen Angaben</translation>
    </message>
    <message>
        <source>What a server says of itself counts the requests of all its users. Means are over time.</source>
        <translation>Was ein Server von sich sagt, zählt die Anfragen all seiner Nutzer. Mittelwerte sind über die Zeit gebildet.</translation>
    </message>
    <message>
        <source>%1: the server&apos;s counter of output tokens agrees with ours within %2 %.</source>
        <translation>%1: Der Zähler des Servers für Ausgabe-Tokens stimmt mit unserem auf %2 % überein.</translation>
    </message>
    <message>
        <source>%1: the server counted %2 % more output tokens than we got: others may have used it as well, or it went on with answers that were given up.</source>
        <translation>%1: Der Server zählte %2 % mehr Ausgabe-Tokens, als wir erhielten: Vielleicht nutzten ihn auch andere, oder er arbeitete an aufgegebenen Antworten weiter.</translation>
    </message>
    <message>
        <source>%1: the server counted %2 % fewer output tokens than it told us: its metrics may cover only one of several engines or replicas, or count an answer late.</source>
        <translation>%1: Der Server zählte %2 % weniger Ausgabe-Tokens, als er uns nannte: Vielleicht gelten seine Metriken nur für eine von mehreren Instanzen, oder sie zählen eine Antwort erst spät.</translation>
    </message>
    <message>
        <source>%1: requests spent %2 % of their time at the server in its queue (at most %3 waited).</source>
        <translation>%1: Anfragen verbrachten %2 % ihrer Zeit am Server in seiner Warteschlange (höchstens %3 warteten).</translation>
    </message>
    <message>
        <source>%1: the memory for keys and values was full (%2 %): more requests at a time will only wait.</source>
        <translation>%1: Der Speicher für Keys und Values war voll (%2 %): Mehr gleichzeitige Anfragen werden nur warten.</translation>
    </message>
    <message>
        <source>%1: %2 times the server pushed a request out of its memory and began it anew.</source>
        <translation>%1: %2-mal verdrängte der Server eine Anfrage aus seinem Speicher und begann sie neu.</translation>
    </message>
    <message>
        <source>Recorded by the batch service: no single requests, so no intervals or tests, and its throughput counts prompt and answer tokens: %1.</source>
        <translation>Vom Batch-Dienst aufgezeichnet: keine einzelnen Anfragen, also keine Intervalle oder Tests, und der Durchsatz zählt Prompt- und Antwort-Tokens: %1.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a server program</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>A batch, as its service recorded it: how its requests were sent and answered is not told.</source>
        <translation>Ein Batch, wie ihn sein Dienst aufgezeichnet hat: Wie seine Anfragen gesendet und beantwortet wurden, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 an endpoint, %2 what is to be said of its figures
----------
%1 a cause of failures: &quot;token quota&quot;, %2 sentences that say what it means and what to do</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 samples/s at every size: from batch size %2 to %3 the rate changes by %4 %; only the time per step grows, from %5 s to %6 s.</source>
        <translation>%1 Samples/s bei jeder Größe: Von Batch-Größe %2 bis %3 ändert sich die Rate um %4 %; nur die Zeit je Schritt wächst, von %5 s auf %6 s.</translation>
    </message>
    <message>
        <source>The rate rises with the batch size, from %1 samples/s at %2 to %3 samples/s at %4: %5 times the rate for %6 times the batch, a scaling efficiency of %7 %.</source>
        <translation>Die Rate steigt mit der Batch-Größe, von %1 Samples/s bei %2 auf %3 Samples/s bei %4: die %5-fache Rate beim %6-fachen Batch, eine Skalierungseffizienz von %7 %.</translation>
    </message>
    <message>
        <source>The rate falls as the batch size grows, from %1 samples/s at %2 to %3 samples/s at %4: by %5 %.</source>
        <translation>Die Rate fällt mit wachsender Batch-Größe, von %1 Samples/s bei %2 auf %3 Samples/s bei %4: um %5 %.</translation>
    </message>
    <message>
        <source>The rate neither rises nor falls with the batch size: it is highest at %1 with %2 samples/s and lowest at %3 with %4 samples/s.</source>
        <translation>Die Rate steigt oder fällt nicht mit der Batch-Größe: Am höchsten ist sie bei %1 mit %2 Samples/s, am niedrigsten bei %3 mit %4 Samples/s.</translation>
    </message>
    <message>
        <source>Repeats at one batch size differ by up to %1 %, the batch sizes by %2 %: what differs need not be due to the batch size.</source>
        <translation>Wiederholungen bei derselben Batch-Größe unterscheiden sich um bis zu %1 %, die Batch-Größen um %2 %: Der Unterschied muss nicht an der Batch-Größe liegen.</translation>
    </message>
    <message>
        <source>%1 samples/s at batch size %2; a second batch size would tell whether it matters.</source>
        <translation>%1 Samples/s bei Batch-Größe %2; ob es auf sie ankommt, würde eine zweite Batch-Größe zeigen.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two phases of training</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 run</source>
        <comment>a training run by its batch size</comment>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <comment>a training run by its name</comment>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>The %1 of the %2 are %3 % queue, compile and whatever else is not training: its %4 samples/s end to end are not its speed, which is %5.</source>
        <translation>Von den %1 in %2 sind %3 % Warteschlange, Übersetzung und was sonst nicht Training ist: Die %4 Samples/s über alles sind nicht seine Geschwindigkeit; sie ist %5.</translation>
    </message>
    <message>
        <source>The %1 of the %2 are %3 % %4, %5 % training: its %6 samples/s end to end are not its speed, which is %7.</source>
        <comment>%3 and %4: 82 % queue and compile</comment>
        <translation>Von den %1 in %2 sind %3 % %4, %5 % Training: Die %6 Samples/s über alles sind nicht seine Geschwindigkeit; sie ist %7.</translation>
    </message>
    <message>
        <source>Equal steps are not equal samples: after %1 steps the loss is lowest at batch size %2 (%3), after %4 samples at %5 (%6).</source>
        <translation>Gleich viele Schritte sind nicht gleich viele Samples: Nach %1 Schritten ist der Verlust am kleinsten bei Batch-Größe %2 (%3), nach %4 Samples bei %5 (%6).</translation>
    </message>
    <message>
        <source>The loss is lowest at batch size %1, after %2 steps (%3) and after %4 samples (%5), but the other sizes change their order.</source>
        <translation>Der Verlust ist am kleinsten bei Batch-Größe %1, nach %2 Schritten (%3) wie nach %4 Samples (%5), aber die anderen Größen wechseln ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>The runs are of different releases, which may be the cause: %1.</source>
        <translation>Die Läufe sind von verschiedenen Versionen der Software, was der Grund sein kann: %1.</translation>
    </message>
    <message>
        <source>The runs are of different devices, which may be the cause: %1.</source>
        <translation>Die Läufe sind von verschiedenen Geräten, was der Grund sein kann: %1.</translation>
    </message>
    <message>
        <source>A sample is not the same everywhere; sequence lengths are %1 tokens.</source>
        <translation>Ein Sample ist nicht überall dasselbe; die Sequenzlängen sind %1 Token.</translation>
    </message>
    <message>
        <source>The rates are too far apart to be of one model: no speed-up is computed. Choose runs of the same model.</source>
        <translation>Die Raten liegen zu weit auseinander, um von einem Modell zu sein: Es wird keine Beschleunigung berechnet. Wählen Sie Läufe desselben Modells.</translation>
    </message>
    <message>
        <source>At one batch size rates differ up to %1 times: the runs may be of different models, or disturbed.</source>
        <translation>Bei derselben Batch-Größe unterscheiden sich Raten bis um das %1-Fache: Die Läufe können von verschiedenen Modellen oder gestört sein.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a time</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>a time: days and hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a time</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>a time</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s (%2)</source>
        <comment>a time, and the same in hours and minutes</comment>
        <translation>%1 s (%2)</translation>
    </message>
    <message>
        <source>Training run %1</source>
        <translation>Trainingslauf %1</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Training at batch sizes from %1 to %2</source>
        <translation>Training bei Batch-Größen von %1 bis %2</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>The batch size is not known; the run is not compared.</source>
        <translation>Die Batch-Größe ist nicht bekannt; der Lauf wird nicht verglichen.</translation>
    </message>
    <message>
        <source>Cerebras release %1.</source>
        <translation>Cerebras-Version %1.</translation>
    </message>
    <message>
        <source>Cerebras release %1, where it is told.</source>
        <translation>Cerebras-Version %1, wo sie genannt ist.</translation>
    </message>
    <message>
        <source>Trained on %1.</source>
        <comment>a device: CSX</comment>
        <translation>Trainiert auf %1.</translation>
    </message>
    <message>
        <source>Trained on %1, where it is told.</source>
        <comment>a device: CSX</comment>
        <translation>Trainiert auf %1, wo es genannt ist.</translation>
    </message>
    <message>
        <source>A sample has %1 tokens.</source>
        <translation>Ein Sample hat %1 Token.</translation>
    </message>
    <message>
        <source>A sample has %1 tokens, where it is told.</source>
        <translation>Ein Sample hat %1 Token, wo es genannt ist.</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>a training run</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>known from</source>
        <comment>a batch size</comment>
        <translation>bekannt aus</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Window rate</source>
        <translation>Fensterrate</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>Über alles</translation>
    </message>
    <message>
        <source>Final loss</source>
        <translation>Letzter Verlust</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Rate</source>
        <comment>of training</comment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>from – to</source>
        <comment>the rates of repeats</comment>
        <translation>von – bis</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Efficiency (%)</source>
        <translation>Effizienz (%)</translation>
    </message>
    <message>
        <source>Time per step (s)</source>
        <translation>Zeit je Schritt (s)</translation>
    </message>
    <message>
        <source>Loss at step %1</source>
        <translation>Verlust bei Schritt %1</translation>
    </message>
    <message>
        <source>Loss at %1 samples</source>
        <translation>Verlust nach %1 Samples</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>the rates of repeats</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Runs</source>
        <comment>of training</comment>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Rates are in samples/s. Window rate: steps × batch size ÷ time between Train lines of one loop, without spans in which a checkpoint was saved or evaluated. Rate and GlobalRate: as the last Train line says. End to end: processed samples ÷ processed seconds, which from release 2.3 on hold queue, compile and checkpoints too.</source>
        <translation>Raten in Samples/s. Fensterrate: Schritte × Batch-Größe ÷ Zeit zwischen Train-Zeilen einer Schleife, ohne Abschnitte, in denen ein Checkpoint gesichert oder ausgewertet wurde. Rate und GlobalRate: wie die letzte Train-Zeile sagt. Über alles: verarbeitete Samples ÷ verarbeitete Sekunden, in denen ab Version 2.3 auch Warteschlange, Übersetzung und Checkpoints stecken.</translation>
    </message>
    <message>
        <source>By batch size</source>
        <translation>Nach Batch-Größe</translation>
    </message>
    <message>
        <source>Rates are in samples/s. Speed-up: rate ÷ rate of the smallest batch size. Efficiency: speed-up ÷ factor of batch size. Losses are interpolated between Train lines, at the last step and at the most samples that all batch sizes reach; at equal steps a larger batch has seen more samples.</source>
        <translation>Raten in Samples/s. Beschleunigung: Rate ÷ Rate der kleinsten Batch-Größe. Effizienz: Beschleunigung ÷ Faktor der Batch-Größe. Verluste sind zwischen Train-Zeilen interpoliert, beim letzten Schritt und bei den meisten Samples, die alle Batch-Größen erreichen; bei gleichen Schritten hat ein größerer Batch mehr Samples gesehen.</translation>
    </message>
    <message>
        <source>In parentheses: GlobalRate or Rate as the log says, for want of a window rate.</source>
        <translation>In Klammern: GlobalRate oder Rate, wie das Log sagt, mangels einer Fensterrate.</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>In all</source>
        <comment>wall time</comment>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Training (%)</source>
        <translation>Training (%)</translation>
    </message>
    <message>
        <source>From the first to the last timestamp of the log; what came before is not in it.</source>
        <translation>Vom ersten bis zum letzten Zeitstempel des Logs; was davor war, steht nicht darin.</translation>
    </message>
    <message>
        <source>A table tells the whole time and that of training, or the rate; the rest is called other.</source>
        <translation>Eine Tabelle nennt die ganze Zeit und die des Trainings oder die Rate; der Rest heißt Übriges.</translation>
    </message>
    <message>
        <source>The end-to-end rate misleads: it counts more than training.</source>
        <translation>Die Rate über alles führt irre: Sie zählt mehr als das Training.</translation>
    </message>
    <message>
        <source>The end-to-end rate of %1 samples/s (%2 samples in %3 s) misleads: training runs at %4 samples/s and takes %5 % of that time.</source>
        <translation>Die Rate über alles von %1 Samples/s (%2 Samples in %3 s) führt irre: Trainiert wird mit %4 Samples/s, und das braucht %5 % dieser Zeit.</translation>
    </message>
    <message>
        <source>%1 disagrees with the window rate.</source>
        <comment>Rate or GlobalRate</comment>
        <translation>%1 passt nicht zur Fensterrate.</translation>
    </message>
    <message>
        <source>%1 says %2 samples/s, the window rate is %3 samples/s: they are %4 % apart.</source>
        <comment>Rate or GlobalRate</comment>
        <translation>%1 sagt %2 Samples/s, die Fensterrate ist %3 Samples/s: %4 % liegen dazwischen.</translation>
    </message>
    <message>
        <source>The batch size is computed.</source>
        <translation>Die Batch-Größe ist errechnet.</translation>
    </message>
    <message>
        <source>The batch size of %1 is computed from GlobalRate, time and steps; the lines agree within %2 %.</source>
        <translation>Die Batch-Größe von %1 ist aus GlobalRate, Zeit und Schritten errechnet; die Zeilen stimmen auf %2 % überein.</translation>
    </message>
    <message>
        <source>Two sources tell different batch sizes.</source>
        <translation>Zwei Quellen nennen verschiedene Batch-Größen.</translation>
    </message>
    <message>
        <source>Two sources tell different batch sizes; taken is %1 (%2).</source>
        <comment>a number; where it is known from</comment>
        <translation>Zwei Quellen nennen verschiedene Batch-Größen; genommen ist %1 (%2).</translation>
    </message>
    <message>
        <source>unnamed</source>
        <comment>a training run</comment>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>a training run</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a training run</comment>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a training run</comment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>partial</source>
        <comment>a training run</comment>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a training run</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>a phase of training</comment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>compile</source>
        <comment>a phase of training</comment>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>staging</source>
        <comment>a phase of training</comment>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>programming</source>
        <comment>a phase of training: of the wafer</comment>
        <translation>Programmierung</translation>
    </message>
    <message>
        <source>training</source>
        <comment>a phase of training</comment>
        <translation>Training</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <comment>a phase of training</comment>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>other</source>
        <comment>a phase of training</comment>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>given</source>
        <comment>where a batch size is known from: the user</comment>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>log</source>
        <comment>where a batch size is known from</comment>
        <translation>Log</translation>
    </message>
    <message>
        <source>parameters file</source>
        <comment>where a batch size is known from</comment>
        <translation>Parameterdatei</translation>
    </message>
    <message>
        <source>samples ÷ steps</source>
        <comment>where a batch size is known from</comment>
        <translation>Samples ÷ Schritte</translation>
    </message>
    <message>
        <source>command</source>
        <comment>where a batch size is known from</comment>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>file name</source>
        <comment>where a batch size is known from</comment>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>computed</source>
        <comment>where a batch size is known from</comment>
        <translation>errechnet</translation>
    </message>
    <message>
        <source>table</source>
        <comment>where a batch size is known from</comment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The log&apos;s lines have no timestamps: no window rate, and wall time cannot be split.</source>
        <translation>Die Zeilen des Logs haben keine Zeitstempel: keine Fensterrate, und die Gesamtzeit lässt sich nicht aufteilen.</translation>
    </message>
    <message>
        <source>There are no two Train lines of one loop to take a window rate between.</source>
        <translation>Es gibt keine zwei Train-Zeilen einer Schleife für eine Fensterrate.</translation>
    </message>
    <message>
        <source>The log&apos;s clock goes backwards: its times are weak.</source>
        <translation>Die Uhr des Logs geht rückwärts: Seine Zeiten sind schwach.</translation>
    </message>
    <message>
        <source>The log&apos;s last line is cut short.</source>
        <translation>Die letzte Zeile des Logs ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The loss is NaN or infinite in places.</source>
        <translation>Der Verlust ist stellenweise NaN oder unendlich.</translation>
    </message>
    <message>
        <source>Charts show a part of the log&apos;s many Train lines.</source>
        <translation>Diagramme zeigen einen Teil der vielen Train-Zeilen des Logs.</translation>
    </message>
    <message>
        <source>The end line with the processed samples came, and yet the run did not succeed.</source>
        <translation>Die Schlusszeile mit den verarbeiteten Samples kam, und doch ist der Lauf nicht gelungen.</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist gescheitert.</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The run was cancelled: %1</source>
        <translation>Der Lauf wurde abgebrochen: %1</translation>
    </message>
    <message>
        <source>The log ends before the run does, in this phase: %1.</source>
        <translation>Das Log endet vor dem Lauf, in dieser Phase: %1.</translation>
    </message>
    <message>
        <source>The run is not over; it is in this phase: %1.</source>
        <translation>Der Lauf ist nicht vorbei; er ist in dieser Phase: %1.</translation>
    </message>
</context>
<context>
    <name>tokenscope::Actions</name>
    <message>
        <source>&amp;Open result files…</source>
        <translation>Ergebnisdateien ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Show the results &amp;folder</source>
        <translation>Ergebnis&amp;ordner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Start run</source>
        <translation>Messung &amp;starten</translation>
    </message>
    <message>
        <source>S&amp;top run</source>
        <translation>Messung s&amp;toppen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;About Tokenscope</source>
        <translation>Ü&amp;ber Tokenscope</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht e&amp;xportieren…</translation>
    </message>
</context>
<context>
    <name>tokenscope::AdvancedFields</name>
    <message>
        <source>Strea&amp;m the answers</source>
        <translation>Antworten str&amp;eamen</translation>
    </message>
    <message>
        <source>Without streaming there is no time to first token: the answer comes in one piece.</source>
        <translation>Ohne Streaming gibt es keine Zeit bis zum ersten Token: Die Antwort kommt in einem Stück.</translation>
    </message>
    <message>
        <source>&amp;Connect within</source>
        <translation>&amp;Verbindung binnen</translation>
    </message>
    <message>
        <source>A request that has no connection by then has failed.</source>
        <translation>Eine Anfrage, die bis dahin keine Verbindung hat, ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>First token w&amp;ithin</source>
        <translation>Erstes To&amp;ken binnen</translation>
    </message>
    <message>
        <source>A streamed request without any text by then has failed. A cold model may need minutes.</source>
        <translation>Eine gestreamte Anfrage, zu der bis dahin kein Text kam, ist fehlgeschlagen. Ein kaltes Modell kann Minuten brauchen.</translation>
    </message>
    <message>
        <source>A stream that pauses for longer has failed.</source>
        <translation>Ein Stream, der länger pausiert, ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Who&amp;le answer within</source>
        <translation>&amp;Ganze Antwort binnen</translation>
    </message>
    <message>
        <source>A request that takes longer has failed.</source>
        <translation>Eine Anfrage, die länger dauert, ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>seed</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source> ×</source>
        <extracomment>behind a number: how many times faster</extracomment>
        <translation> ×</translation>
    </message>
    <message>
        <source>Samplin&amp;g seed</source>
        <translation>Sampl&amp;ing-Seed</translation>
    </message>
    <message>
        <source>Sent to the endpoints if set; not every endpoint heeds it.</source>
        <translation>Wird an die Endpunkte gesendet, falls angegeben; nicht jeder Endpunkt beachtet ihn.</translation>
    </message>
    <message>
        <source>Simulation seed</source>
        <translation>Simulations-Seed</translation>
    </message>
    <message>
        <source>The same seed makes simulated endpoints answer alike.</source>
        <translation>Mit demselben Seed antworten simulierte Endpunkte gleich.</translation>
    </message>
    <message>
        <source>Simulation spee&amp;d</source>
        <translation>Simu&amp;lationstempo</translation>
    </message>
    <message>
        <source>1 is as fast as the real endpoints were measured; 20 makes a demonstration short.</source>
        <translation>1 ist so schnell, wie die echten Endpunkte gemessen wurden; 20 macht eine Vorführung kurz.</translation>
    </message>
    <message>
        <source>Each request</source>
        <translation>Jede Anfrage</translation>
    </message>
    <message>
        <source>Next token within</source>
        <translation>Nächstes Token binnen</translation>
    </message>
</context>
<context>
    <name>tokenscope::AnswerColumn</name>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>denkt nach</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>TTFT %1</source>
        <extracomment>time to first token</extracomment>
        <translation>TTFT %1</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Gedankengang</translation>
    </message>
</context>
<context>
    <name>tokenscope::AnswerPane</name>
    <message>
        <source>Answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>shown are the first %1 characters</source>
        <translation>gezeigt werden die ersten %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>tokenscope::AnswersCard</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what a button does, and the keys that do it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All prompts</source>
        <translation>Alle Prompts</translation>
    </message>
    <message>
        <source>Only where answers differ</source>
        <translation>Nur wo sich Antworten unterscheiden</translation>
    </message>
    <message>
        <source>Only wrong or failed</source>
        <translation>Nur falsche oder fehlgeschlagene</translation>
    </message>
    <message>
        <source>Which prompts are listed</source>
        <translation>Welche Prompts aufgeführt sind</translation>
    </message>
    <message>
        <source>Search questions</source>
        <translation>Fragen durchsuchen</translation>
    </message>
    <message>
        <source>Text that stands in the question</source>
        <translation>Text, der in der Frage steht</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Repetition of the prompt</source>
        <translation>Wiederholung des Prompts</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Typeset what is marked; HTML is shown as it stands</source>
        <translation>Ausgezeichnetes wird gesetzt; HTML bleibt, wie es dasteht</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Every character as the server sent it</source>
        <translation>Jedes Zeichen, wie der Server es gesendet hat</translation>
    </message>
    <message>
        <source>Previous prompt</source>
        <translation>Vorheriger Prompt</translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation>Nächster Prompt</translation>
    </message>
    <message>
        <source>%1
Gold: %2</source>
        <extracomment>a question of a data set, and the right answers to it</extracomment>
        <translation>%1
Richtig: %2</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <extracomment>which repetition of a prompt, of how many</extracomment>
        <translation>Durchgang %1 von %2</translation>
    </message>
    <message>
        <source>No prompt fits this choice. The answers beside it stay as they were.</source>
        <translation>Kein Prompt passt zu dieser Auswahl. Die Antworten daneben bleiben, wie sie waren.</translation>
    </message>
</context>
<context>
    <name>tokenscope::AnswersPane</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Show the prompt that is being answered. Selecting a request stays with its prompt.</source>
        <translation>Den Prompt zeigen, der gerade beantwortet wird. Wird eine Anfrage ausgewählt, bleibt deren Prompt stehen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is a prompt&apos;s number, %2 its question</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <extracomment>%1: one or more right answers to a question</extracomment>
        <translation>Erwartet: %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::ChartsBar</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Which charts are shown</source>
        <translation>Welche Diagramme gezeigt werden</translation>
    </message>
    <message>
        <source>Metric that the charts show</source>
        <translation>Messgröße der Diagramme</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Equal differences are equally far apart</source>
        <translation>Gleiche Differenzen liegen gleich weit auseinander</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Equal factors are equally far apart</source>
        <translation>Gleiche Faktoren liegen gleich weit auseinander</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Show all requests again</source>
        <translation>Wieder alle Anfragen zeigen</translation>
    </message>
</context>
<context>
    <name>tokenscope::ChartsBoard</name>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>In which order the prompts stand</source>
        <translation>In welcher Reihenfolge die Prompts stehen</translation>
    </message>
    <message>
        <source>%1, prompt by prompt</source>
        <extracomment>title of a chart; %1 is a metric</extracomment>
        <translation>%1, Prompt für Prompt</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 von %2 Anfragen</translation>
    </message>
</context>
<context>
    <name>tokenscope::CompareFlow</name>
    <message>
        <source>Open results files</source>
        <translation>Ergebnisdateien öffnen</translation>
    </message>
    <message>
        <source>Results (*.json);;All files (*)</source>
        <translation>Ergebnisse (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tokenscope::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Working out the figures…</source>
        <translation>Werte werden berechnet…</translation>
    </message>
    <message>
        <source>Open result files to compare</source>
        <translation>Ergebnisdateien zum Vergleichen öffnen</translation>
    </message>
    <message>
        <source>&amp;Open result files…</source>
        <translation>&amp;Ergebnisdateien öffnen…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>oder hier ablegen</translation>
    </message>
    <message>
        <source>Files compared</source>
        <translation>Verglichene Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %Ln more could not be opened.</source>
        <translation>
            <numerusform>%1 Außerdem konnte %Ln weitere Datei nicht geöffnet werden.</numerusform>
            <numerusform>%1 Außerdem konnten %Ln weitere Dateien nicht geöffnet werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::ComparisonModel</name>
    <message>
        <source>What the file itself states. Shown as it is, never corrected.</source>
        <translation>Was die Datei selbst angibt. Unverändert angezeigt, nie korrigiert.</translation>
    </message>
    <message>
        <source>The ratio of the two recorded figures.</source>
        <translation>Das Verhältnis der beiden aufgezeichneten Werte.</translation>
    </message>
    <message>
        <source>against %1</source>
        <extracomment>heading of a narrow column: whatever stands left of it, compared with the baseline</extracomment>
        <translation>gegenüber %1</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <extracomment>heading of a column: one endpoint compared with the baseline</extracomment>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Of a hundred intervals made like this one about 95 hold the true ratio</source>
        <translation>Von hundert so gebildeten Intervallen enthalten etwa 95 das wahre Verhältnis</translation>
    </message>
    <message>
        <source>How often chance alone would give a difference as large, adjusted for the metrics compared</source>
        <translation>Wie oft allein der Zufall einen so großen Unterschied ergäbe, korrigiert für die verglichenen Messgrößen</translation>
    </message>
</context>
<context>
    <name>tokenscope::ComparisonTable</name>
    <message>
        <source>Figures of the comparison</source>
        <translation>Werte des Vergleichs</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>kein Unterschied gezeigt</translation>
    </message>
    <message>
        <source>Compare the others with %1</source>
        <translation>Die anderen mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
</context>
<context>
    <name>tokenscope::ComparisonView</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>caption of an exported chart: files, date and size of the samples</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>tokenscope::CostEditor</name>
    <message>
        <source>&amp;Price, per million</source>
        <translation>&amp;Preis je Million</translation>
    </message>
    <message>
        <source>P&amp;ower, average</source>
        <translation>&amp;Leistung, Mittel</translation>
    </message>
    <message>
        <source>&amp;Tokens per minute</source>
        <translation>&amp;Tokens je Minute</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>watts</source>
        <translation>Watt</translation>
    </message>
    <message>
        <source>where the figure comes from</source>
        <translation>woher die Angabe stammt</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>kein Kontingent</translation>
    </message>
    <message>
        <source>Price of a million prompt tokens</source>
        <translation>Preis für eine Million Prompt-Tokens</translation>
    </message>
    <message>
        <source>Price of a million answer tokens</source>
        <translation>Preis für eine Million Antwort-Tokens</translation>
    </message>
    <message>
        <source>Currency of the prices</source>
        <translation>Währung der Preise</translation>
    </message>
    <message>
        <source>Average power in watts</source>
        <translation>Mittlere Leistung in Watt</translation>
    </message>
    <message>
        <source>Where the power figure comes from</source>
        <translation>Woher die Leistungsangabe stammt</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Tokens je Minute</translation>
    </message>
    <message>
        <source>What a million prompt tokens and a million answer tokens cost. Left empty, no cost is reckoned.</source>
        <translation>Was eine Million Prompt-Tokens und eine Million Antwort-Tokens kosten. Bleibt es leer, werden keine Kosten berechnet.</translation>
    </message>
    <message>
        <source>Average electrical power while the endpoint serves, and where that figure comes from: it is named wherever the power is used.</source>
        <translation>Mittlere elektrische Leistung im Betrieb und woher die Angabe stammt: die Quelle wird überall genannt, wo die Leistung verwendet wird.</translation>
    </message>
    <message>
        <source>The endpoint&apos;s quota, prompt and answer tokens together. Requests are paced to stay within it.</source>
        <translation>Das Kontingent des Endpunkts, Prompt- und Antwort-Tokens zusammen. Anfragen werden so verteilt, dass sie darin bleiben.</translation>
    </message>
</context>
<context>
    <name>tokenscope::DistributionChart</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1: keine Werte.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n value(s), median %2, half of them from %3 to %4.</source>
        <translation>
            <numerusform>%1: %n Wert, Median %2, die Hälfte davon von %3 bis %4.</numerusform>
            <numerusform>%1: %n Werte, Median %2, die Hälfte davon von %3 bis %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lower quartile %1</source>
        <translation>Unteres Quartil %1</translation>
    </message>
    <message>
        <source>Upper quartile %1</source>
        <translation>Oberes Quartil %1</translation>
    </message>
    <message>
        <source>at most %1 of up to %2 points a row are drawn, extremes and outliers first</source>
        <translation>gezeichnet sind höchstens %1 von bis zu %2 Punkten je Zeile, Extreme und Ausreißer zuerst</translation>
    </message>
    <message numerus="yes">
        <source>Median %1 of %Ln value(s)</source>
        <translation>
            <numerusform>Median %1 von %Ln Wert</numerusform>
            <numerusform>Median %1 von %Ln Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt %1: %2</source>
        <translation>Prompt %1: %2</translation>
    </message>
</context>
<context>
    <name>tokenscope::DurationSpinBox</name>
    <message>
        <source> s</source>
        <extracomment>unit behind a number: seconds</extracomment>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>tokenscope::EcdfChart</name>
    <message>
        <source>Share of requests within a value</source>
        <translation>Anteil der Anfragen bis zu einem Wert</translation>
    </message>
    <message>
        <source>bands: 95 % confidence for the whole curve</source>
        <translation>Bänder: 95 % Vertrauen für die ganze Kurve</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1: keine Werte.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n value(s), half of them within %2, 90 % within %3, all within %4.</source>
        <translation>
            <numerusform>%1: %n Wert, die Hälfte bis %2, 90 % bis %3, alle bis %4.</numerusform>
            <numerusform>%1: %n Werte, die Hälfte bis %2, 90 % bis %3, alle bis %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 within %3
95 % band: %4 to %5</source>
        <translation>%1 von %2 bis %3
95-%-Band: %4 bis %5</translation>
    </message>
</context>
<context>
    <name>tokenscope::EndpointCard</name>
    <message>
        <source>not among the endpoints any more</source>
        <translation>nicht mehr unter den Endpunkten</translation>
    </message>
    <message>
        <source>simulated · %1</source>
        <extracomment>%1 is a model&apos;s name</extracomment>
        <translation>simuliert · %1</translation>
    </message>
    <message>
        <source>Endpoint %1: %2, %3, %4</source>
        <extracomment>for screen readers: number, name, model, state of an endpoint</extracomment>
        <translation>Endpunkt %1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Served by this program itself, as it was measured.</source>
        <translation>Von diesem Programm selbst bereitgestellt, mit gemessenem Verhalten.</translation>
    </message>
    <message>
        <source>Another account is needed</source>
        <translation>Ein anderes Konto ist nötig</translation>
    </message>
    <message>
        <source>The last sign-in is too old</source>
        <translation>Anmeldung ist zu alt</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>Loads in 10 to 15 min</source>
        <translation>Lädt in 10 bis 15 min</translation>
    </message>
    <message>
        <source>Not ready for a run yet</source>
        <translation>Noch nicht bereit</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Wecken</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The token was refused</source>
        <translation>Der Token wurde abgelehnt</translation>
    </message>
</context>
<context>
    <name>tokenscope::EndpointDialog</name>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Dupl&amp;izieren</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>Ne&amp;u</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <extracomment>a copy of an endpoint</extracomment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>R&amp;estore</source>
        <translation>Wiede&amp;rherstellen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Make this endpoint as it is built in again.</source>
        <translation>Diesen Endpunkt auf den mitgelieferten Stand zurücksetzen.</translation>
    </message>
    <message>
        <source>The endpoint needs a name.</source>
        <translation>Der Endpunkt braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another endpoint has the same name.</source>
        <translation>Ein anderer Endpunkt hat denselben Namen.</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https:// and reach up to /v1.</source>
        <translation>Die Adresse muss mit http:// oder https:// beginnen und bis /v1 reichen.</translation>
    </message>
    <message>
        <source>The endpoint needs the name of a model.</source>
        <translation>Der Endpunkt braucht den Namen eines Modells.</translation>
    </message>
    <message>
        <source>The token of a sign-in is sent to https:// addresses only. Change the address, or choose another credential.</source>
        <translation>Das Token einer Anmeldung geht nur an https://-Adressen. Ändern Sie die Adresse, oder wählen Sie andere Zugangsdaten.</translation>
    </message>
</context>
<context>
    <name>tokenscope::EndpointEditor</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>The name of a built-in endpoint is fixed.</source>
        <translation>Der Name eines mitgelieferten Endpunkts ist fest.</translation>
    </message>
    <message>
        <source>served by this program</source>
        <translation>von diesem Programm bereitgestellt</translation>
    </message>
    <message>
        <source>One header a line, sent with every request. Results files never contain them.</source>
        <translation>Eine Kopfzeile je Zeile, mit jeder Anfrage gesendet. Ergebnisdateien enthalten sie nie.</translation>
    </message>
    <message>
        <source>A JSON object whose fields are added to every request.</source>
        <translation>Ein JSON-Objekt, dessen Felder jeder Anfrage hinzugefügt werden.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>&amp;Kopfzeilen</translation>
    </message>
    <message>
        <source>&amp;Body fields</source>
        <translation>&amp;Body-Felder</translation>
    </message>
    <message>
        <source>Up to and including /v1.</source>
        <translation>Bis einschließlich /v1.</translation>
    </message>
    <message>
        <source>/metrics beside /v1</source>
        <translation>/metrics neben /v1</translation>
    </message>
    <message>
        <source>&amp;Server metrics</source>
        <translation>&amp;Servermetriken</translation>
    </message>
    <message>
        <source>Where the server tells of its load (Prometheus; vLLM and llama.cpp have it). It is asked while a run goes on.</source>
        <translation>Wo der Server von seiner Last berichtet (Prometheus; vLLM und llama.cpp haben das). Er wird während einer Messung gefragt.</translation>
    </message>
</context>
<context>
    <name>tokenscope::EndpointPicker</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Add an endpoint to the comparison</source>
        <translation>Endpunkt zum Vergleich hinzufügen</translation>
    </message>
    <message>
        <source>Swap with %1</source>
        <translation>Mit %1 tauschen</translation>
    </message>
    <message>
        <source>Remove from the comparison</source>
        <translation>Aus dem Vergleich entfernen</translation>
    </message>
    <message>
        <source>Edit endpoints…</source>
        <translation>Endpunkte bearbeiten…</translation>
    </message>
    <message>
        <source>New endpoint…</source>
        <translation>Neuer Endpunkt…</translation>
    </message>
</context>
<context>
    <name>tokenscope::ErrorBanner</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>tokenscope::ExportButton</name>
    <message>
        <source>Export this chart</source>
        <translation>Dieses Diagramm exportieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern …</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save the values as CSV…</source>
        <translation>Werte als CSV speichern …</translation>
    </message>
    <message>
        <source>Export the chart “%1”</source>
        <translation>Diagramm „%1“ exportieren</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Abbildung kopieren</translation>
    </message>
    <message>
        <source>Export &amp;figure…</source>
        <translation>Ab&amp;bildung exportieren …</translation>
    </message>
</context>
<context>
    <name>tokenscope::FailureChart</name>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>%1: %2 of %3 (%4)</source>
        <translation>%1: %2 von %3 (%4)</translation>
    </message>
    <message>
        <source>No request failed.</source>
        <translation>Keine Anfrage ist gescheitert.</translation>
    </message>
</context>
<context>
    <name>tokenscope::FitChart</name>
    <message>
        <source>Latency against answer length</source>
        <translation>Latenz über der Antwortlänge</translation>
    </message>
    <message>
        <source>%1: %2 and %3 for each unit of the horizontal axis.</source>
        <translation>%1: %2 und %3 je Einheit der waagerechten Achse.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s).</source>
        <translation>
            <numerusform>%1: %n Punkt.</numerusform>
            <numerusform>%1: %n Punkte.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2, %3</translation>
    </message>
    <message>
        <source>lines: fixed cost + cost per token</source>
        <translation>Linien: fester Anteil + Anteil je Token</translation>
    </message>
    <message>
        <source>at most %1 of up to %2 points of a leg are drawn</source>
        <translation>gezeichnet sind höchstens %1 von bis zu %2 Punkten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, prompt %2</source>
        <translation>%1, Prompt %2</translation>
    </message>
</context>
<context>
    <name>tokenscope::HeadlineCard</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the comparison as a report, or copy its table</source>
        <translation>Vergleich als Bericht speichern oder seine Tabelle kopieren</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>a verdict, and what it rests on</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Baseline: %1</source>
        <translation>Bezug: %1</translation>
    </message>
    <message>
        <source>The others are compared with %1</source>
        <translation>Die anderen werden mit %1 verglichen</translation>
    </message>
    <message>
        <source>Report as &amp;Markdown…</source>
        <translation>Bericht als &amp;Markdown…</translation>
    </message>
    <message>
        <source>Report as &amp;HTML…</source>
        <translation>Bericht als &amp;HTML…</translation>
    </message>
    <message>
        <source>Report as plain &amp;text…</source>
        <translation>Bericht als reinen &amp;Text…</translation>
    </message>
    <message>
        <source>Tables as &amp;LaTeX…</source>
        <translation>Tabellen als &amp;LaTeX…</translation>
    </message>
    <message>
        <source>Figures as &amp;CSV…</source>
        <translation>Werte als &amp;CSV…</translation>
    </message>
    <message>
        <source>Figures as &amp;JSON…</source>
        <translation>Werte als &amp;JSON…</translation>
    </message>
    <message>
        <source>Co&amp;py the table</source>
        <translation>Tabelle ko&amp;pieren</translation>
    </message>
    <message>
        <source>As &amp;text, for a spreadsheet</source>
        <translation>Als &amp;Text, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>Als &amp;Markdown</translation>
    </message>
    <message>
        <source>As &amp;LaTeX</source>
        <translation>Als &amp;LaTeX</translation>
    </message>
    <message>
        <source>As &amp;CSV</source>
        <translation>Als &amp;CSV</translation>
    </message>
</context>
<context>
    <name>tokenscope::HistogramChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>bins of %1, the last holds all from %2</source>
        <translation>Klassen von %1, die letzte enthält alles ab %2</translation>
    </message>
    <message>
        <source>bins of %1</source>
        <translation>Klassen von %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1: keine Werte.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n value(s), most of them, %2, in the bin of %3.</source>
        <translation>
            <numerusform>%1: %n Wert, die meisten, %2, in der Klasse von %3.</numerusform>
            <numerusform>%1: %n Werte, die meisten, %2, in der Klasse von %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2
%3 of %4 values (%5)</source>
        <translation>%1, %2
%3 von %4 Werten (%5)</translation>
    </message>
</context>
<context>
    <name>tokenscope::KindFields</name>
    <message>
        <source>One measurement</source>
        <translation>Einzelmessung</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Fair comparison</source>
        <translation>Fairer Vergleich</translation>
    </message>
    <message>
        <source>no limit</source>
        <comment>tokens of a fair comparison</comment>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>One measurement: one load, one set of prompts.
Sweep: the same again at several points of load or length, until more load does not pay.
Fair comparison: scenarios that show where each endpoint is the better one, within a time you choose.</source>
        <translation>Einzelmessung: eine Last, ein Satz Prompts.
Sweep: dasselbe an mehreren Punkten von Last oder Länge, bis mehr Last sich nicht lohnt.
Fairer Vergleich: Szenarien, die zeigen, wo welcher Endpunkt der bessere ist, in der Zeit, die Sie wählen.</translation>
    </message>
    <message>
        <source>Sweep o&amp;ver</source>
        <translation>Sweep ü&amp;ber</translation>
    </message>
    <message>
        <source>What changes from point to point; all else stays.</source>
        <translation>Was sich von Punkt zu Punkt ändert; alles andere bleibt.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>In the order they are measured: 1, 2, 4, 8. Empty: the value is doubled until more does not pay, and the place where it stopped is narrowed down.</source>
        <translation>In der Reihenfolge der Messung: 1; 2; 4; 8. Leer: der Wert wird verdoppelt, bis mehr sich nicht lohnt, und die Stelle dann eingegrenzt.</translation>
    </message>
    <message>
        <source>Search up to</source>
        <translation>Suche bis</translation>
    </message>
    <message>
        <source>The last value a search may try.</source>
        <translation>Der letzte Wert, den eine Suche probieren darf.</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>Zeit insgesamt</translation>
    </message>
    <message>
        <source>The scenarios are cut to fit into it.</source>
        <translation>Die Szenarien werden so gekürzt, dass sie hineinpassen.</translation>
    </message>
    <message>
        <source>Tokens in all</source>
        <translation>Tokens insgesamt</translation>
    </message>
    <message>
        <source>Prompt and answer tokens that the comparison may use; 0: no limit.</source>
        <translation>Prompt- und Antwort-Tokens, die der Vergleich verbrauchen darf; 0: keine Grenze.</translation>
    </message>
    <message>
        <source> /s</source>
        <comment>requests per second</comment>
        <translation> /s</translation>
    </message>
    <message>
        <source>The endpoints go through the same scenarios: the original protocol, rising concurrency, batches, long prompts, long answers and a steady rate. Each scenario gets a share of the time; lengths that the tokens in all or an endpoint's quota have no room for are left out.</source>
        <translation>Die Endpunkte durchlaufen dieselben Szenarien: das ursprüngliche Protokoll, steigende Nebenläufigkeit, Stapel, lange Prompts, lange Antworten und eine stetige Rate. Jedes Szenario bekommt einen Teil der Zeit; Längen, für die die Tokens insgesamt oder das Kontingent eines Endpunkts nicht reichen, werden weggelassen.</translation>
    </message>
</context>
<context>
    <name>tokenscope::LatencyChart</name>
    <message>
        <source>Latency per request</source>
        <translation>Latenz je Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s), median latency %2.</source>
        <translation>
            <numerusform>%1: %n Anfrage, Median der Latenz %2.</numerusform>
            <numerusform>%1: %n Anfragen, Median der Latenz %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, prompt %2</source>
        <translation>%1, Prompt %2</translation>
    </message>
    <message>
        <source>Latency %1</source>
        <translation>Latenz %1</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Fehlgeschlagen nach %1</translation>
    </message>
    <message>
        <source>First token %1</source>
        <translation>Erstes Token nach %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>tokenscope::LibraryFlow</name>
    <message>
        <source>Bring back from the trash</source>
        <translation>Aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>Folder of results</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the trash · Ctrl+Z undoes it</source>
        <translation>
            <numerusform>%n Datei im Papierkorb · Strg+Z macht es rückgängig</numerusform>
            <numerusform>%n Dateien im Papierkorb · Strg+Z macht es rückgängig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LibraryPage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Filter by endpoint, model, date or file</source>
        <translation>Nach Endpunkt, Modell, Datum oder Datei filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Read the folder again (F5)</source>
        <translation>Ordner neu einlesen (F5)</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Ordner neu einlesen</translation>
    </message>
    <message>
        <source>Set the selected results side by side</source>
        <translation>Ausgewählte Ergebnisse nebeneinanderstellen</translation>
    </message>
    <message>
        <source>No results in this folder yet.</source>
        <translation>Noch keine Ergebnisse in diesem Ordner.</translation>
    </message>
    <message>
        <source>Go to Run</source>
        <translation>Zur Messung</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Reading the folder…</source>
        <translation>Ordner wird eingelesen…</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>Nichts hier passt zu „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s)</source>
        <translation>
            <numerusform>%1 von %Ln Datei</numerusform>
            <numerusform>%1 von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>reading the folder…</source>
        <translation>Ordner wird eingelesen…</translation>
    </message>
</context>
<context>
    <name>tokenscope::LimitFields</name>
    <message>
        <source>none</source>
        <comment>limit</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>unit behind a number: percent</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>none</source>
        <comment>ramp-up</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>none</source>
        <comment>cool-down</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Measured requests of each endpoint; the prompts are sent in turn until there are so many.</source>
        <translation>Gemessene Anfragen je Endpunkt; die Prompts werden reihum gesendet, bis es so viele sind.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>An endpoint that has used so many prompt and answer tokens gets no more.</source>
        <translation>Ein Endpunkt, der so viele Prompt- und Antwort-Tokens verbraucht hat, bekommt keine Anfragen mehr.</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehler in Folge</translation>
    </message>
    <message>
        <source>So many failures without a success between them end the leg.</source>
        <translation>So viele Fehler ohne einen Erfolg dazwischen beenden die Teilmessung.</translation>
    </message>
    <message>
        <source>Failed at most</source>
        <translation>Fehler höchstens</translation>
    </message>
    <message>
        <source>A larger share of failures ends the leg, looked at from the twentieth request on.</source>
        <translation>Ein größerer Anteil an Fehlern beendet die Teilmessung; geprüft ab der zwanzigsten Anfrage.</translation>
    </message>
    <message>
        <source>Ramp-up</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>The load grows evenly over this time; what is sent in it counts in no figure.</source>
        <translation>Die Last wächst in dieser Zeit gleichmäßig; was darin gesendet wird, zählt in keiner Kennzahl.</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>Auslauf</translation>
    </message>
    <message>
        <source>With a time limit: what is sent in its last part counts in no figure.</source>
        <translation>Bei einer Höchstdauer: was in ihrem letzten Teil gesendet wird, zählt in keiner Kennzahl.</translation>
    </message>
</context>
<context>
    <name>tokenscope::LiveView</name>
    <message>
        <source>%1 (simulated)</source>
        <extracomment>%1 is an endpoint</extracomment>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1 · %2 · n = %3</source>
        <extracomment>below an exported chart: file, date, number of prompts</extracomment>
        <translation>%1 · %2 · n = %3</translation>
    </message>
    <message>
        <source>%1 · simulated</source>
        <translation>%1 · simuliert</translation>
    </message>
    <message>
        <source>Latency per request</source>
        <translation>Latenz je Anfrage</translation>
    </message>
    <message>
        <source>lines: running median</source>
        <translation>Linien: laufender Median</translation>
    </message>
    <message>
        <source>Output throughput</source>
        <translation>Ausgabedurchsatz</translation>
    </message>
    <message>
        <source>each from its own start</source>
        <translation>jeweils ab eigenem Beginn</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Server load</source>
        <translation>Serverlast</translation>
    </message>
</context>
<context>
    <name>tokenscope::LoadFields</name>
    <message>
        <source>%1, then %2</source>
        <extracomment>an order: first the one endpoint, then the other</extracomment>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no warm-up requests</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source> ×</source>
        <extracomment>behind a number: how often each prompt is sent</extracomment>
        <translation> ×</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>A&amp;t a time</source>
        <translation>&amp;Gleichzeitig</translation>
    </message>
    <message>
        <source>Requests in flight at the same time, for each endpoint.</source>
        <translation>Gleichzeitig laufende Anfragen je Endpunkt.</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>One after another: all prompts on the first endpoint, a pause, then all on the next.
Alternating: each prompt on both before the next, so that drift hits both alike.
All at once: every endpoint by itself, at the same time.</source>
        <translation>Nacheinander: alle Prompts an den ersten Endpunkt, eine Pause, dann alle an den nächsten.
Abwechselnd: jeder Prompt an beide, dann erst der nächste, damit Drift beide gleich trifft.
Alle zugleich: jeder Endpunkt für sich, zur selben Zeit.</translation>
    </message>
    <message>
        <source>Pause &amp;between</source>
        <translation>Zwischenpa&amp;use</translation>
    </message>
    <message>
        <source>Between the endpoints, when they are measured one after another.</source>
        <translation>Zwischen den Endpunkten, wenn sie nacheinander gemessen werden.</translation>
    </message>
    <message>
        <source>&amp;Warm-up</source>
        <translation>Au&amp;fwärmen</translation>
    </message>
    <message>
        <source>Requests sent first to each endpoint that no figure counts.</source>
        <translation>Anfragen, die vorab an jeden Endpunkt gehen und in keinen Wert eingehen.</translation>
    </message>
    <message>
        <source>&amp;Each prompt</source>
        <translation>&amp;Jeder Prompt</translation>
    </message>
    <message>
        <source>How often each prompt is sent.</source>
        <translation>Wie oft jeder Prompt gesendet wird.</translation>
    </message>
    <message>
        <source>Alternating</source>
        <translation>Abwechselnd</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle zugleich</translation>
    </message>
    <message numerus="yes">
        <source> request(s)</source>
        <extracomment>behind a number: &quot;1 request&quot;, &quot;2 requests&quot;</extracomment>
        <translation>
            <numerusform> Anfrage</numerusform>
            <numerusform> Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>So many at a time</source>
        <translation>Feste Anzahl</translation>
    </message>
    <message>
        <source>Fixed rate</source>
        <translation>Feste Rate</translation>
    </message>
    <message>
        <source> /s</source>
        <extracomment>unit behind a number: requests per second</extracomment>
        <translation> /s</translation>
    </message>
    <message>
        <source>Evenly spaced</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>none</source>
        <comment>time limit</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>So many at a time: the next request goes out when one ends.
Fixed rate: requests go out at times drawn in advance, whatever the endpoint does, as they do from many users.</source>
        <translation>Feste Anzahl: die nächste Anfrage geht hinaus, wenn eine endet.
Feste Rate: Anfragen gehen zu vorher bestimmten Zeiten hinaus, was immer der Endpunkt tut, wie von vielen Nutzern.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Höchstdauer</translation>
    </message>
    <message>
        <source>How long each endpoint is measured, at each point of a sweep; 0: until every prompt is sent.</source>
        <translation>Wie lange jeder Endpunkt gemessen wird, an jedem Punkt eines Sweeps; 0: bis jeder Prompt gesendet ist.</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Requests per second to each endpoint.</source>
        <translation>Anfragen je Sekunde an jeden Endpunkt.</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>Evenly spaced: every gap the same.
Poisson: as independent users come.
Gamma: burstier than that with a shape below 1, more regular above.</source>
        <translation>Gleichmäßig: jeder Abstand gleich.
Poisson: wie unabhängige Nutzer kommen.
Gamma: stoßweiser mit einer Form unter 1, regelmäßiger darüber.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Of the gamma distribution; 1 is Poisson.</source>
        <translation>Der Gammaverteilung; 1 ist Poisson.</translation>
    </message>
    <message>
        <source>In flight at most</source>
        <translation>Unterwegs höchstens</translation>
    </message>
    <message>
        <source>What is due beyond it waits in this program, and the waiting is counted as latency.</source>
        <translation>Was darüber hinaus fällig ist, wartet in diesem Programm; das Warten zählt zur Latenz.</translation>
    </message>
</context>
<context>
    <name>tokenscope::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Messung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>No files opened yet</source>
        <translation>Noch keine Dateien geöffnet</translation>
    </message>
    <message>
        <source>Open result files</source>
        <translation>Ergebnisdateien öffnen</translation>
    </message>
    <message>
        <source>About Tokenscope</source>
        <translation>Über Tokenscope</translation>
    </message>
    <message>
        <source>Measures language model endpoints side by side and compares the results.</source>
        <translation>Misst Endpunkte von Sprachmodellen nebeneinander und vergleicht die Ergebnisse.</translation>
    </message>
    <message>
        <source>The Tokenscope developers</source>
        <translation>Die Tokenscope-Entwickler</translation>
    </message>
    <message>
        <source>Results and training logs (*.json *.log *.txt *.csv);;All files (*)</source>
        <translation>Ergebnisse und Trainingslogs (*.json *.log *.txt *.csv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tokenscope::MatrixSheet</name>
    <message>
        <source>Who is better where</source>
        <translation>Wer ist wo besser</translation>
    </message>
    <message>
        <source>Nothing to compare yet: this fills as the scenarios are measured.</source>
        <translation>Noch nichts zu vergleichen: dies füllt sich, während die Szenarien gemessen werden.</translation>
    </message>
</context>
<context>
    <name>tokenscope::MatrixView</name>
    <message>
        <source>Who is better where</source>
        <translation>Wer ist wo besser</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>tokenscope::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>tokenscope::PairsChart</name>
    <message>
        <source>Prompt by prompt</source>
        <translation>Prompt für Prompt</translation>
    </message>
    <message>
        <source>%1
%2 %3</source>
        <translation>%1
%2 %3</translation>
    </message>
    <message>
        <source>by prompt</source>
        <translation>nach Prompt</translation>
    </message>
    <message>
        <source>by %1 − %2</source>
        <translation>nach %1 − %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1 of %2 prompts are drawn, the closest and the farthest of each stretch</source>
        <translation>gezeichnet sind %1 von %2 Prompts, von jedem Abschnitt die engsten und die weitesten</translation>
    </message>
    <message>
        <source>prompts %1</source>
        <translation>Prompts %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::PanelChart</name>
    <message>
        <source>No values.</source>
        <translation>Keine Werte.</translation>
    </message>
</context>
<context>
    <name>tokenscope::ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>tokenscope::PromptList</name>
    <message>
        <source>%1. %2</source>
        <extracomment>an entry of a list: number of a prompt and its question</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>tokenscope::QualityChart</name>
    <message>
        <source>Latency against quality</source>
        <translation>Latenz gegen Güte</translation>
    </message>
    <message>
        <source>bars: 95 % intervals</source>
        <translation>Balken: 95-%-Intervalle</translation>
    </message>
    <message>
        <source>median latency</source>
        <translation>Median der Latenz</translation>
    </message>
    <message>
        <source>Median latency %1</source>
        <translation>Median der Latenz %1</translation>
    </message>
    <message>
        <source>Median latency %1 (95 % interval %2 to %3)</source>
        <translation>Median der Latenz %1 (95-%-Intervall %2 bis %3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (95 % interval %3 to %4)</source>
        <translation>%1 %2 (95-%-Intervall %3 bis %4)</translation>
    </message>
</context>
<context>
    <name>tokenscope::RecentFiles</name>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>tokenscope::RequestsModel</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Warm-up: %1</source>
        <extracomment>a request whose time does not count; %1 is its question</extracomment>
        <translation>Aufwärmen: %1</translation>
    </message>
    <message>
        <source>%1. %2 (run %3)</source>
        <extracomment>%1 is a prompt&apos;s number, %2 its question, %3 which repetition</extracomment>
        <translation>%1. %2 (Durchgang %3)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>column: how good an answer is, held against the gold answer</extracomment>
        <translation>Güte</translation>
    </message>
    <message>
        <source>exact</source>
        <extracomment>score of an answer that is the gold answer</extracomment>
        <translation>genau</translation>
    </message>
    <message>
        <source>F1 of its words: %1. A gold answer stands in it.</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>F1 ihrer Wörter: %1. Eine richtige Antwort steht darin.</translation>
    </message>
    <message>
        <source>F1 of its words: %1. No gold answer stands in it.</source>
        <translation>F1 ihrer Wörter: %1. Keine richtige Antwort steht darin.</translation>
    </message>
</context>
<context>
    <name>tokenscope::RequestsTable</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>no token in time</source>
        <translation>kein Token in der Frist</translation>
    </message>
</context>
<context>
    <name>tokenscope::ResultListModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Requests of all endpoints, failed ones included</source>
        <translation>Anfragen aller Endpunkte, einschließlich fehlgeschlagener</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>n</source>
        <comment>number of requests</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>Against first</source>
        <translation>Gegenüber erstem</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>tokenscope::ResultTable</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Continue &amp;run</source>
        <translation>Messung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>In den Papier&amp;korb verschieben</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunBar</name>
    <message>
        <source>State of the run</source>
        <translation>Status der Messung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop the run; what is measured is kept</source>
        <translation>Messung stoppen; Gemessenes bleibt erhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Training runs: %1</source>
        <translation>Trainingsläufe: %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunFlow</name>
    <message>
        <source>Downloading SQuAD: %1 of %2</source>
        <translation>SQuAD wird heruntergeladen: %1 von %2</translation>
    </message>
    <message>
        <source>Asking %1 how it counts tokens</source>
        <translation>%1 wird gefragt, wie es Tokens zählt</translation>
    </message>
    <message>
        <source>“%1” cannot be continued now.</source>
        <translation>„%1“ kann jetzt nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Another run is going on.</source>
        <translation>Eine andere Messung läuft noch.</translation>
    </message>
    <message>
        <source>Continue it when that one is over.</source>
        <translation>Setzen Sie sie fort, wenn jene beendet ist.</translation>
    </message>
    <message>
        <source>Nothing is missing in “%1”.</source>
        <translation>In „%1“ fehlt nichts.</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunPage</name>
    <message>
        <source>Choose prompts</source>
        <translation>Prompts wählen</translation>
    </message>
    <message>
        <source>Prompts (*.json *.jsonl *.txt)</source>
        <translation>Prompts (*.json *.jsonl *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Start a comparison: every endpoint gets the same prompts, and latency, speed and answers appear here while they come.</source>
        <translation>Einen Vergleich starten: Jeder Endpunkt erhält dieselben Prompts; Latenz, Tempo und Antworten erscheinen hier, während sie eintreffen.</translation>
    </message>
    <message>
        <source>Start the comparison</source>
        <translation>Vergleich starten</translation>
    </message>
    <message>
        <source>%1 · %2 · simulated</source>
        <extracomment>below an exported chart: file, date</extracomment>
        <translation>%1 · %2 · simuliert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Edit endpoints…</source>
        <translation>Endpunkte bearbeiten…</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Einstellungen zum Netzwerk</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen…</translation>
    </message>
    <message>
        <source>Wake it and wait</source>
        <translation>Wecken und warten</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunPanel</name>
    <message>
        <source>Open in Compare</source>
        <translation>Im Vergleich öffnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Only what is missing is measured; the file is completed.</source>
        <translation>Nur was fehlt, wird gemessen; die Datei wird vervollständigt.</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>End the run now; what is measured is kept.</source>
        <translation>Messung jetzt beenden; Gemessenes bleibt erhalten.</translation>
    </message>
    <message>
        <source>Start the run (Ctrl+Return)</source>
        <translation>Messung starten (Strg+Return)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>Client health</source>
        <translation>Client-Zustand</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>While a run goes on: how far what is measured is the endpoint&apos;s, and not this computer&apos;s.</source>
        <translation>Während einer Messung: wie weit das Gemessene vom Endpunkt stammt und nicht von diesem Rechner.</translation>
    </message>
    <message>
        <source>Limits, service and seeds</source>
        <translation>Grenzen, Dienstgüte, Seeds</translation>
    </message>
</context>
<context>
    <name>tokenscope::SeriesView</name>
    <message>
        <source>What of the series is shown</source>
        <translation>Was von der Reihe gezeigt wird</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The step that is being measured</source>
        <translation>Der Schritt, der gerade gemessen wird</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Throughput and latency at every point so far</source>
        <translation>Durchsatz und Latenz an jedem bisherigen Punkt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Who is better where, so far</source>
        <translation>Wer bisher wo besser ist</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Choose by itself again what is shown: the step, the sweep, at the end the result</source>
        <translation>Wieder von selbst wählen, was gezeigt wird: der Schritt, der Sweep, am Ende das Ergebnis</translation>
    </message>
</context>
<context>
    <name>tokenscope::ServiceFields</name>
    <message>
        <source>Wait when rate limited</source>
        <translation>Bei Begrenzung warten</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>unit behind a number: milliseconds</extracomment>
        <translation> ms</translation>
    </message>
    <message>
        <source>any</source>
        <comment>service objective: any time will do</comment>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Good service</source>
        <translation>Gute Dienstgüte</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Answers whose first token comes later do not count as good. Goodput is good answers per second.</source>
        <translation>Antworten, deren erstes Token später kommt, zählen nicht als gut. Goodput sind gute Antworten je Sekunde.</translation>
    </message>
    <message>
        <source>Each next token</source>
        <translation>Jedes weitere Token</translation>
    </message>
    <message>
        <source>Answers whose tokens come slower than this on average do not count as good.</source>
        <translation>Antworten, deren Tokens im Mittel langsamer kommen, zählen nicht als gut.</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>Answers that take longer do not count as good; at a fixed rate from the moment they were due.</source>
        <translation>Antworten, die länger brauchen, zählen nicht als gut; bei fester Rate ab dem Zeitpunkt, zu dem sie fällig waren.</translation>
    </message>
    <message>
        <source>When an endpoint answers “too many requests”, wait as long as it says and send the request again. The wait is no part of the latency. Otherwise such a request has failed.</source>
        <translation>Antwortet ein Endpunkt „zu viele Anfragen“, so lange warten, wie er sagt, und die Anfrage erneut senden. Das Warten zählt nicht zur Latenz. Sonst ist eine solche Anfrage fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Usual wait</source>
        <translation>Übliche Wartezeit</translation>
    </message>
    <message>
        <source>Where the endpoint does not say how long.</source>
        <translation>Wo der Endpunkt nicht sagt, wie lange.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>A request that would have to wait longer has failed.</source>
        <translation>Eine Anfrage, die länger warten müsste, ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>tokenscope::SourceSwitch</name>
    <message>
        <source>Whose figures the table shows</source>
        <translation>Wessen Werte die Tabelle zeigt</translation>
    </message>
    <message>
        <source>recomputed</source>
        <translation>neu berechnet</translation>
    </message>
    <message>
        <source>Figures that Tokenscope computes from the records</source>
        <translation>Werte, die Tokenscope aus den Aufzeichnungen berechnet</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Figures that the files state, and how they differ</source>
        <translation>Werte, die die Dateien angeben, und wie sie abweichen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Recomputed figures, and those of the files below them</source>
        <translation>Neu berechnete Werte, darunter die der Dateien</translation>
    </message>
</context>
<context>
    <name>tokenscope::SweepCards</name>
    <message>
        <source>Output throughput</source>
        <extracomment>%1 is a scenario: &quot;Long context&quot;</extracomment>
        <translation>Ausgabedurchsatz</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>%1 is a scenario: &quot;Long context&quot;</extracomment>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>%1: output throughput</source>
        <translation>%1: Ausgabedurchsatz</translation>
    </message>
    <message>
        <source>%1: latency</source>
        <translation>%1: Latenz</translation>
    </message>
    <message>
        <source>×: some requests failed</source>
        <translation>×: manche Anfragen schlugen fehl</translation>
    </message>
    <message>
        <source>median and p95; hollow: too few answers</source>
        <translation>Median und p95; hohl: zu wenige Antworten</translation>
    </message>
    <message>
        <source>median and p95</source>
        <translation>Median und p95</translation>
    </message>
</context>
<context>
    <name>tokenscope::SweepChart</name>
    <message>
        <source>%1 (simulated)</source>
        <extracomment>%1 is an endpoint</extracomment>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>Output throughput of a sweep</source>
        <translation>Ausgabedurchsatz eines Sweeps</translation>
    </message>
    <message>
        <source>Latency of a sweep</source>
        <translation>Latenz eines Sweeps</translation>
    </message>
    <message>
        <source>output tokens/s</source>
        <translation>Ausgabe-Tokens/s</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>beside the point of a sweep that is being measured</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>Antworten %1</translation>
    </message>
    <message>
        <source>/s</source>
        <comment>per second</comment>
        <translation>/s</translation>
    </message>
    <message>
        <source>Median latency %1</source>
        <translation>Median der Latenz %1</translation>
    </message>
    <message>
        <source>95th percentile %1</source>
        <translation>95. Perzentil %1</translation>
    </message>
    <message>
        <source>95th percentile %1, from too few answers</source>
        <translation>95. Perzentil %1, aus zu wenigen Antworten</translation>
    </message>
    <message>
        <source>First token %1</source>
        <translation>Erstes Token %1</translation>
    </message>
    <message>
        <source>Good answers %1</source>
        <translation>Gute Antworten %1</translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation>Beantwortet %1</translation>
    </message>
    <message>
        <source>n = %1</source>
        <extracomment>size of a sample</extracomment>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>median %1, 95th percentile %2</source>
        <translation>Median %1, 95. Perzentil %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>a value and where it was measured</extracomment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1: no values.</source>
        <translation>%1: keine Werte.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>tokenscope::SweepModel</name>
    <message>
        <source>There are too few answers for a 95th percentile.</source>
        <translation>Für ein 95. Perzentil gibt es zu wenige Antworten.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>size of a sample</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <extracomment>tokens per second</extracomment>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
</context>
<context>
    <name>tokenscope::SweepTable</name>
    <message>
        <source>Points of the sweep</source>
        <translation>Punkte des Sweeps</translation>
    </message>
</context>
<context>
    <name>tokenscope::ThroughputChart</name>
    <message>
        <source>Output throughput</source>
        <translation>Ausgabedurchsatz</translation>
    </message>
    <message>
        <source>output tokens/s</source>
        <translation>Ausgabe-Tokens/s</translation>
    </message>
    <message>
        <source>%1: now %2, at most %3 output tokens per second.</source>
        <translation>%1: jetzt %2, höchstens %3 Ausgabe-Tokens pro Sekunde.</translation>
    </message>
    <message>
        <source>%1, at %2
%3</source>
        <translation>%1, bei %2
%3</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
</context>
<context>
    <name>tokenscope::TimelineChart</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>Latency over the run</source>
        <translation>Latenz über den Lauf</translation>
    </message>
    <message numerus="yes">
        <source>lines: median of %n request(s) in a row</source>
        <translation>
            <numerusform>Linien: Median von %n Anfrage</numerusform>
            <numerusform>Linien: Median von %n Anfragen nacheinander</numerusform>
        </translation>
    </message>
    <message>
        <source>not all of up to %1 requests are drawn</source>
        <translation>nicht alle von bis zu %1 Anfragen sind gezeichnet</translation>
    </message>
    <message>
        <source>time since the first request</source>
        <translation>Zeit seit der ersten Anfrage</translation>
    </message>
    <message>
        <source>latencies added up: the file keeps no times</source>
        <translation>Latenzen aufsummiert: die Datei enthält keine Zeiten</translation>
    </message>
    <message>
        <source>request: the file keeps no times</source>
        <translation>Anfrage: die Datei enthält keine Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s), %2 failed, running median %3 at the end.</source>
        <translation>
            <numerusform>%1: %n Anfrage, %2 gescheitert, gleitender Median am Ende %3.</numerusform>
            <numerusform>%1: %n Anfragen, %2 gescheitert, gleitender Median am Ende %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first request of %1 took unusually long: %2.</source>
        <translation>Die erste Anfrage von %1 dauerte ungewöhnlich lange: %2.</translation>
    </message>
    <message>
        <source>%1, prompt %2</source>
        <translation>%1, Prompt %2</translation>
    </message>
    <message>
        <source>Latency %1</source>
        <translation>Latenz %1</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Gescheitert nach %1</translation>
    </message>
    <message>
        <source>Slow for being the first</source>
        <translation>Langsam, weil sie die erste war</translation>
    </message>
</context>
<context>
    <name>tokenscope::WeighingLine</name>
    <message>
        <source>How far the evidence is weighed</source>
        <translation>Wie weit die Belege abgewogen sind</translation>
    </message>
    <message>
        <source>Weighing the evidence… %1</source>
        <extracomment>while tests are computed; %1 is a percentage</extracomment>
        <translation>Belege werden abgewogen … %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::WorkloadFields</name>
    <message>
        <source>Download S&amp;QuAD (4.9 MB)</source>
        <translation>S&amp;QuAD herunterladen (4,9 MB)</translation>
    </message>
    <message>
        <source>all</source>
        <comment>prompts</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source> tokens</source>
        <extracomment>unit behind a number</extracomment>
        <translation> Tokens</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Prompts</source>
        <translation>&amp;Prompts</translation>
    </message>
    <message>
        <source>The same prompts go to every endpoint, in the same order.</source>
        <translation>Dieselben Prompts gehen in derselben Reihenfolge an jeden Endpunkt.</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>An&amp;zahl</translation>
    </message>
    <message>
        <source>How many prompts are taken from the beginning of the set; 0 takes all.</source>
        <translation>Wie viele Prompts vom Anfang des Satzes genommen werden; 0 nimmt alle.</translation>
    </message>
    <message>
        <source>&amp;Answer up to</source>
        <translation>Ant&amp;wort bis</translation>
    </message>
    <message>
        <source>The longest answer an endpoint may give.</source>
        <translation>Die längste Antwort, die ein Endpunkt geben darf.</translation>
    </message>
    <message>
        <source>Temperat&amp;ure</source>
        <translation>&amp;Temperatur</translation>
    </message>
    <message>
        <source>0 makes answers as repeatable as the endpoint can.</source>
        <translation>0 macht Antworten so wiederholbar, wie es der Endpunkt kann.</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>SQuAD v1.1</source>
        <translation>SQuAD v1.1</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>unit behind a number: percent</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>none</source>
        <comment>shared part of a prompt</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Prompt length</source>
        <translation>Promptlänge</translation>
    </message>
    <message>
        <source>Of each synthetic prompt, in the endpoint&apos;s own tokens.</source>
        <translation>Jedes synthetischen Prompts, in den eigenen Tokens des Endpunkts.</translation>
    </message>
    <message>
        <source>Shared start</source>
        <translation>Gemeinsamer Anfang</translation>
    </message>
    <message>
        <source>How much of each synthetic prompt is the same in all of them: what an endpoint may have cached.</source>
        <translation>Wie viel jedes synthetischen Prompts in allen gleich ist: was ein Endpunkt im Cache haben kann.</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1: n = %2</source>
        <translation>%1: n = %2</translation>
    </message>
    <message>
        <source>%1 (%2): n = %3</source>
        <comment>endpoint, model</comment>
        <translation>%1 (%2): n = %3</translation>
    </message>
    <message numerus="yes">
        <source>%n leg(s)</source>
        <translation>
            <numerusform>%n Strecke</numerusform>
            <numerusform>%n Strecken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportKind</name>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Every request (CSV)</source>
        <translation>Jede Anfrage (CSV)</translation>
    </message>
    <message>
        <source>Values (JSON)</source>
        <translation>Werte (JSON)</translation>
    </message>
</context>
<context>
    <name>reportfigures</name>
    <message>
        <source>Latency, prompt by prompt</source>
        <translation>Latenz, Prompt für Prompt</translation>
    </message>
    <message>
        <source>Latency of every request</source>
        <translation>Latenz jeder Anfrage</translation>
    </message>
    <message>
        <source>Share of requests answered within a time</source>
        <translation>Anteil der in einer Zeit beantworteten Anfragen</translation>
    </message>
    <message>
        <source>How often which latency occurred</source>
        <translation>Wie oft welche Latenz vorkam</translation>
    </message>
    <message>
        <source>Latency against answer length</source>
        <translation>Latenz gegen Antwortlänge</translation>
    </message>
    <message>
        <source>Latency over the run</source>
        <translation>Latenz über den Lauf</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Gescheiterte Anfragen</translation>
    </message>
    <message>
        <source>Latency against quality</source>
        <translation>Latenz gegen Güte</translation>
    </message>
    <message>
        <source>Requests at the servers</source>
        <translation>Anfragen an den Servern</translation>
    </message>
    <message>
        <source>Output tokens by the servers&apos; counters</source>
        <translation>Ausgabe-Tokens nach den Zählern der Server</translation>
    </message>
</context>
<context>
    <name>tokenscope::ReportDialog</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Width of the figures</source>
        <translation>Breite der Abbildungen</translation>
    </message>
    <message>
        <source>Height of the figures</source>
        <translation>Höhe der Abbildungen</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Auswählen…</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>Da&amp;tei:</translation>
    </message>
    <message>
        <source>Figures of the report</source>
        <translation>Abbildungen des Berichts</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>for PNG files</source>
        <translation>für PNG-Dateien</translation>
    </message>
    <message>
        <source>S&amp;cale:</source>
        <translation>&amp;Skalierung:</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Bitte der Datei einen Namen geben.</translation>
    </message>
    <message>
        <source>“%1” is there already and will be replaced.</source>
        <translation>„%1“ gibt es schon und wird ersetzt.</translation>
    </message>
    <message>
        <source>One file with everything in it; it loads nothing from elsewhere.</source>
        <translation>Eine Datei mit allem darin; sie lädt nichts von anderswo.</translation>
    </message>
    <message>
        <source>The figures go into the folder “%1” beside it, as SVG, PDF and PNG.</source>
        <translation>Die Abbildungen kommen in den Ordner „%1“ daneben, als SVG, PDF und PNG.</translation>
    </message>
</context>
<context>
    <name>tokenscope::ReportFlow</name>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::ChartFrame</name>
    <message>
        <source>Reset zoom</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole chart again (double click or 0)</source>
        <translation>Wieder das ganze Diagramm zeigen (Doppelklick oder 0)</translation>
    </message>
</context>
<context>
    <name>tokenscope::ChartTools</name>
    <message>
        <source>Scales, zoom and ranges of this chart</source>
        <translation>Skalen, Ausschnitt und Bereiche dieses Diagramms</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis logarithmic</source>
        <translation>&amp;Waagrechte Achse logarithmisch</translation>
    </message>
    <message>
        <source>&amp;Vertical axis logarithmic</source>
        <translation>&amp;Senkrechte Achse logarithmisch</translation>
    </message>
    <message>
        <source>&amp;Undo the last zoom</source>
        <translation>Vorigen &amp;Ausschnitt zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset the zoom</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Select ranges by dragging</source>
        <translation>Durch Ziehen &amp;Bereiche auswählen</translation>
    </message>
    <message>
        <source>&amp;Clear the selected range</source>
        <translation>Bereich auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;What you can do here…</source>
        <translation>Was &amp;man hier tun kann …</translation>
    </message>
    <message>
        <source>Wheel over the plot or an axis: zoom (on a page that scrolls, click the chart first or hold Ctrl).</source>
        <translation>Mausrad über dem Diagramm oder einer Achse: vergrößern und verkleinern (auf einer Seite, die rollt, zuerst ins Diagramm klicken oder Strg halten).</translation>
    </message>
    <message>
        <source>Drag: show only this part. Drag along one direction: only that axis.</source>
        <translation>Ziehen: nur diesen Ausschnitt zeigen. Ziehen in einer Richtung: nur auf dieser Achse.</translation>
    </message>
    <message>
        <source>Shift + drag, middle button, or Shift + arrow keys: move what is shown.</source>
        <translation>Umschalt + Ziehen, mittlere Taste oder Umschalt + Pfeiltasten: den Ausschnitt verschieben.</translation>
    </message>
    <message>
        <source>Double click or 0: show everything. Backspace or Alt + Left: undo the last zoom. + and −: zoom.</source>
        <translation>Doppelklick oder 0: alles zeigen. Rücktaste oder Alt + Links: voriger Ausschnitt. + und −: vergrößern und verkleinern.</translation>
    </message>
    <message>
        <source>Left and right arrow: go from value to value. Click or Return: choose it in all charts. Esc: let it go.</source>
        <translation>Pfeil links und rechts: von Wert zu Wert gehen. Klick oder Eingabe: ihn in allen Diagrammen auswählen. Esc: ihn loslassen.</translation>
    </message>
    <message>
        <source>Ctrl + drag, or B and Shift + B: select a range of one axis. Delete or ×: clear it.</source>
        <translation>Strg + Ziehen oder B und Umschalt + B: einen Bereich einer Achse auswählen. Entf oder ×: ihn aufheben.</translation>
    </message>
    <message>
        <source>What you can do here</source>
        <translation>Was man hier tun kann</translation>
    </message>
</context>
<context>
    <name>tokenscope::FigureDialog</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <translation>Ti&amp;tel</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Bildunterschrift</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG, Pixel</translation>
    </message>
    <message>
        <source>SVG, vectors for pages and editors</source>
        <translation>SVG, Vektoren für Webseiten und Zeichenprogramme</translation>
    </message>
    <message>
        <source>PDF, vectors for LaTeX and printers</source>
        <translation>PDF, Vektoren für LaTeX und Drucker</translation>
    </message>
    <message>
        <source>CSV, the values</source>
        <translation>CSV, die Werte</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>As on the screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Single column, 85 mm</source>
        <translation>Einspaltig, 85 mm</translation>
    </message>
    <message>
        <source>Double column, 180 mm</source>
        <translation>Zweispaltig, 180 mm</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>Folie, 16:9</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>&amp;Width × height</source>
        <translation>B&amp;reite × Höhe</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>&amp;Resolution of a PNG</source>
        <translation>&amp;Auflösung eines PNG</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 × %2 mm, text stays text</source>
        <translation>%1 × %2 mm, Text bleibt Text</translation>
    </message>
    <message>
        <source>One line for each value</source>
        <translation>Eine Zeile für jeden Wert</translation>
    </message>
</context>
<context>
    <name>tokenscope::MeasureSwitch</name>
    <message>
        <source>What of the servers is shown</source>
        <translation>Was von den Servern gezeigt wird</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests being answered, and requests waiting</source>
        <translation>Anfragen in Arbeit und wartende Anfragen</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>How much of the memory for keys and values is taken</source>
        <translation>Wie viel des Speichers für Keys und Values belegt ist</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Output tokens per second, as counted here and by the server&apos;s own counter</source>
        <translation>Ausgabe-Tokens pro Sekunde, hier gezählt und nach dem Zähler des Servers</translation>
    </message>
</context>
<context>
    <name>tokenscope::ServerLoadChart</name>
    <message>
        <source>Load of the servers</source>
        <translation>Auslastung der Server</translation>
    </message>
    <message>
        <source>solid: being answered, dotted: waiting</source>
        <translation>durchgezogen: in Arbeit, gepunktet: wartend</translation>
    </message>
    <message>
        <source>memory for keys and values</source>
        <translation>Speicher für Keys und Values</translation>
    </message>
    <message>
        <source>solid: counted here, dotted: by the server</source>
        <translation>durchgezogen: hier gezählt, gepunktet: vom Server</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>output tokens/s</source>
        <translation>Ausgabe-Tokens/s</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>The server of %1 tells nothing.</source>
        <translation>Der Server von %1 sagt nichts.</translation>
    </message>
    <message>
        <source>%1: %2 requests being answered and %3 waiting at the end, at most %4 and %5.</source>
        <translation>%1: %2 Anfragen in Arbeit und %3 wartend am Ende, höchstens %4 und %5.</translation>
    </message>
    <message>
        <source>%1: %2 of the cache in use at the end, at most %3.</source>
        <translation>%1: %2 des Caches belegt am Ende, höchstens %3.</translation>
    </message>
    <message>
        <source>%1: at most %2 output tokens per second as counted here, %3 by the server&apos;s counter.</source>
        <translation>%1: höchstens %2 Ausgabe-Tokens pro Sekunde hier gezählt, %3 nach dem Zähler des Servers.</translation>
    </message>
    <message>
        <source>%1, at %2
Waiting: %3</source>
        <translation>%1, bei %2
Wartend: %3</translation>
    </message>
    <message>
        <source>%1, at %2
Being answered: %3</source>
        <translation>%1, bei %2
In Arbeit: %3</translation>
    </message>
    <message>
        <source>%1, at %2
Cache in use: %3</source>
        <translation>%1, bei %2
Belegter Cache: %3</translation>
    </message>
    <message>
        <source>%1, at %2
Tokens/s by the server: %3</source>
        <translation>%1, bei %2
Tokens/s nach dem Server: %3</translation>
    </message>
    <message>
        <source>%1, at %2
Tokens/s counted here: %3</source>
        <translation>%1, bei %2
Tokens/s hier gezählt: %3</translation>
    </message>
</context>
<context>
    <name>tokenscope::KeyFlow</name>
    <message>
        <source>No keychain: the key “%1” is kept in a file that only you can read.</source>
        <translation>Kein Schlüsselbund: Der Schlüssel „%1“ liegt in einer Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>The key “%1” is kept in the system&apos;s keychain.</source>
        <translation>Der Schlüssel „%1“ liegt im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>BatchSizeList</name>
    <message>
        <source>Enter at least one batch size.</source>
        <translation>Geben Sie mindestens eine Batchgröße ein.</translation>
    </message>
    <message>
        <source>“%1” is no whole number. Enter sizes such as 256, 512, 1024.</source>
        <translation>„%1“ ist keine ganze Zahl. Geben Sie Größen wie 256, 512, 1024 ein.</translation>
    </message>
    <message>
        <source>“%1” begins with a zero. Write numbers without separators of thousands: 1024.</source>
        <translation>„%1“ beginnt mit einer Null. Schreiben Sie Zahlen ohne Tausendertrennzeichen: 1024.</translation>
    </message>
    <message>
        <source>“%1” is out of range. Batch sizes go from 1 to %2.</source>
        <translation>„%1“ liegt außerhalb des Bereichs. Batchgrößen reichen von 1 bis %2.</translation>
    </message>
    <message>
        <source>“%1” is there twice. Each size is run once.</source>
        <translation>„%1“ steht zweimal da. Jede Größe läuft einmal.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln size(s) can be run at once.</source>
        <translation>
            <numerusform>Es kann höchstens %Ln Größe auf einmal laufen.</numerusform>
            <numerusform>Es können höchstens %Ln Größen auf einmal laufen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchPreview</name>
    <message>
        <source>A line is indented with a tab, which YAML forbids.</source>
        <translation>Eine Zeile ist mit einem Tabulator eingerückt, was YAML verbietet.</translation>
    </message>
    <message>
        <source>The file has several documents in it; it has to have one.</source>
        <translation>Die Datei enthält mehrere Dokumente; es muss eines sein.</translation>
    </message>
    <message>
        <source>The file is no YAML, or written in a form that is not followed here.</source>
        <translation>Die Datei ist kein YAML oder in einer Form geschrieben, die hier nicht verstanden wird.</translation>
    </message>
    <message>
        <source>There is no batch size for training in it: neither trainer.fit.train_dataloader.batch_size nor train_input.batch_size.</source>
        <translation>Sie enthält keine Batchgröße für das Training: weder trainer.fit.train_dataloader.batch_size noch train_input.batch_size.</translation>
    </message>
    <message>
        <source>More than one place could be the batch size for training.</source>
        <translation>Mehr als eine Stelle könnte die Batchgröße für das Training sein.</translation>
    </message>
    <message>
        <source>A key on the way to the batch size is there twice, and programs disagree on which counts.</source>
        <translation>Ein Schlüssel auf dem Weg zur Batchgröße steht zweimal da, und Programme sind uneins, welcher gilt.</translation>
    </message>
    <message>
        <source>The batch size is no number.</source>
        <translation>Die Batchgröße ist keine Zahl.</translation>
    </message>
    <message>
        <source>The batch size is shared with another place (an anchor or an alias): changing it would change that, too.</source>
        <translation>Die Batchgröße wird mit einer anderen Stelle geteilt (Anker oder Alias): Eine Änderung träfe auch diese.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 the number of a line, %2 a sentence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>No variants can be made of these parameters. %1</source>
        <translation>Aus diesen Parametern lassen sich keine Varianten machen. %1</translation>
    </message>
    <message>
        <source>Line %1: the micro batch size of %2 is larger than the batch size, which Cerebras refuses.</source>
        <translation>Zeile %1: Die Micro-Batchgröße von %2 ist größer als die Batchgröße; Cerebras lehnt das ab.</translation>
    </message>
    <message>
        <source>Line %1: there are more systems (%2) than samples in a batch, which Cerebras refuses.</source>
        <translation>Zeile %1: Es gibt mehr Systeme (%2) als Samples in einem Batch; Cerebras lehnt das ab.</translation>
    </message>
    <message>
        <source>The parameters have this batch size already; nothing is changed.</source>
        <translation>Die Parameter haben diese Batchgröße bereits; nichts wird geändert.</translation>
    </message>
    <message>
        <source>DATE-TIME</source>
        <extracomment>stands in a path for when runs will have been started; without blanks</extracomment>
        <translation>DATUM-ZEIT</translation>
    </message>
</context>
<context>
    <name>LaunchText</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Silent for %1. The first line comes when as many steps are done as the parameters say under log_steps: at large batch sizes after half an hour.</source>
        <translation>Still seit %1. Die erste Zeile kommt, wenn so viele Schritte getan sind, wie die Parameter unter log_steps sagen: bei großen Batchgrößen nach einer halben Stunde.</translation>
    </message>
    <message>
        <source>Silent for %1, longer than the %2 that are usual here. Look at the list of jobs.</source>
        <translation>Still seit %1, länger als die hier üblichen %2. Sehen Sie in die Liste der Jobs.</translation>
    </message>
    <message>
        <source>Silent for %1: expected, the first line comes after about %2.</source>
        <translation>Still seit %1: wie erwartet, die erste Zeile kommt nach etwa %2.</translation>
    </message>
    <message>
        <source>Silent for %1: expected, a line comes every %2.</source>
        <translation>Still seit %1: wie erwartet, alle %2 kommt eine Zeile.</translation>
    </message>
    <message>
        <source>Silent for %1: it waits for other people&apos;s jobs, and asks less and less often.</source>
        <translation>Still seit %1: Er wartet auf Jobs anderer und fragt immer seltener nach.</translation>
    </message>
    <message>
        <source>Silent for %1: a size that has not been compiled before takes up to half an hour.</source>
        <translation>Still seit %1: Eine Größe, die noch nie übersetzt wurde, braucht bis zu einer halben Stunde.</translation>
    </message>
    <message>
        <source>Silent for %1: weights are on their way to the wafer, which takes minutes.</source>
        <translation>Still seit %1: Gewichte sind unterwegs zum Wafer, das dauert Minuten.</translation>
    </message>
    <message>
        <source>Silent for %1: a checkpoint takes up to ten minutes.</source>
        <translation>Still seit %1: Ein Checkpoint braucht bis zu zehn Minuten.</translation>
    </message>
    <message>
        <source>Silent for %1.</source>
        <translation>Still seit %1.</translation>
    </message>
    <message>
        <source>What ran it is gone without a word; the machine may have been restarted.</source>
        <translation>Was ihn ausführte, ist ohne ein Wort verschwunden; vielleicht wurde die Maschine neu gestartet.</translation>
    </message>
    <message>
        <source>Its command ended with exit code %1; see the end of its log.</source>
        <translation>Sein Befehl endete mit Code %1; siehe das Ende seines Logs.</translation>
    </message>
    <message>
        <source>It ended without saying that training is complete; see the end of its log.</source>
        <translation>Er endete, ohne dass das Training als vollständig gemeldet wurde; siehe das Ende seines Logs.</translation>
    </message>
    <message>
        <source>in the queue</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>compiling</source>
        <translation>übersetzt</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>programming</source>
        <translation>programmiert</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>speichert</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln run(s) are done</source>
        <translation>
            <numerusform>Der %Ln Lauf ist fertig</numerusform>
            <numerusform>Alle %Ln Läufe sind fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln run(s) are done</source>
        <extracomment>%1 a number; %n all runs</extracomment>
        <translation>
            <numerusform>%1 von %Ln Lauf ist fertig</numerusform>
            <numerusform>%1 von %Ln Läufen sind fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the host</source>
        <translation>Name des Rechners</translation>
    </message>
    <message>
        <source>ssh server</source>
        <translation>ssh-Server</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Schlüssel des Rechners</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>User node</source>
        <translation>Nutzerknoten</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Launcher</source>
        <translation>Startbefehl</translation>
    </message>
    <message>
        <source>List of jobs</source>
        <translation>Liste der Jobs</translation>
    </message>
    <message>
        <source>Goes on without us</source>
        <translation>Läuft ohne uns weiter</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>nicht verfolgt</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>following</source>
        <translation>wird verfolgt</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>batch size %1</source>
        <translation>Batchgröße %1</translation>
    </message>
    <message>
        <source>The runs go on by themselves; nothing of them is shown until they are followed again.</source>
        <translation>Die Läufe gehen von selbst weiter; gezeigt wird davon erst wieder etwas, wenn sie verfolgt werden.</translation>
    </message>
    <message>
        <source>The connection is lost. Nothing else is: the runs go on, and what they write is fetched as soon as there is a connection again.</source>
        <translation>Die Verbindung ist verloren, sonst nichts: Die Läufe gehen weiter, und was sie schreiben, wird geholt, sobald wieder eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>The connection is lost and is tried again in %1. Nothing else is lost: the runs go on, and what they write meanwhile is fetched then.</source>
        <translation>Die Verbindung ist verloren und wird in %1 erneut versucht. Sonst ist nichts verloren: Die Läufe gehen weiter, und was sie inzwischen schreiben, wird dann geholt.</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>what is run, and on which machine</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>No run has begun yet</source>
        <translation>Noch hat kein Lauf begonnen</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <extracomment>&quot;Run 2 of 3 · batch size 512 · training&quot;</extracomment>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>%1 left in all</source>
        <translation>noch %1 insgesamt</translation>
    </message>
</context>
<context>
    <name>PlanProblems</name>
    <message>
        <source>Enter the login host.</source>
        <translation>Geben Sie den Anmelderechner ein.</translation>
    </message>
    <message>
        <source>This is no host. Enter it as name@host, host:port or a name of your ssh configuration.</source>
        <translation>Das ist kein Rechner. Geben Sie ihn als name@rechner, rechner:port oder mit einem Namen Ihrer ssh-Konfiguration ein.</translation>
    </message>
    <message>
        <source>This is no host. Enter a name such as cer-usn-01, or nothing.</source>
        <translation>Das ist kein Rechner. Geben Sie einen Namen wie cer-usn-01 ein oder nichts.</translation>
    </message>
    <message>
        <source>Enter the command that starts a run.</source>
        <translation>Geben Sie den Befehl ein, der einen Lauf startet.</translation>
    </message>
    <message>
        <source>The command has to contain {parameters}: it stands for the parameters of each run.</source>
        <translation>Der Befehl muss {parameters} enthalten: Das steht für die Parameter jedes Laufs.</translation>
    </message>
    <message>
        <source>The command has to contain {job}: it stands for the job that is cancelled.</source>
        <translation>Der Befehl muss {job} enthalten: Das steht für den Job, der abgebrochen wird.</translation>
    </message>
    <message>
        <source>Enter the folder that runs are started in.</source>
        <translation>Geben Sie den Ordner ein, in dem Läufe gestartet werden.</translation>
    </message>
    <message>
        <source>A path is one line, without tabs.</source>
        <translation>Ein Pfad ist eine Zeile ohne Tabulatoren.</translation>
    </message>
    <message>
        <source>Enter the parameters file that the runs are made from.</source>
        <translation>Geben Sie die Parameterdatei ein, aus der die Läufe gemacht werden.</translation>
    </message>
    <message>
        <source>Enter at least one batch size.</source>
        <translation>Geben Sie mindestens eine Batchgröße ein.</translation>
    </message>
    <message>
        <source>Enter what the runs are to be called.</source>
        <translation>Geben Sie ein, wie die Läufe heißen sollen.</translation>
    </message>
    <message>
        <source>Names consist of letters, digits, dots, dashes and underscores.</source>
        <translation>Namen bestehen aus Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen.</translation>
    </message>
</context>
<context>
    <name>PromptText</name>
    <message>
        <source>the host</source>
        <translation>den Rechner</translation>
    </message>
    <message>
        <source>The code before was not accepted. Each code works once: wait for a new one. After a few wrong codes accounts may be locked.</source>
        <translation>Der Code zuvor wurde nicht angenommen. Jeder Code gilt einmal: Warten Sie auf einen neuen. Nach einigen falschen Codes können Konten gesperrt werden.</translation>
    </message>
    <message>
        <source>The answer before was not accepted. After a few wrong ones accounts may be locked.</source>
        <translation>Die Antwort zuvor wurde nicht angenommen. Nach einigen falschen können Konten gesperrt werden.</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>One-time code for %1</source>
        <translation>Einmalcode für %1</translation>
    </message>
    <message>
        <source>Passphrase of a key of yours</source>
        <translation>Passphrase eines Ihrer Schlüssel</translation>
    </message>
    <message>
        <source>%1 is not known yet</source>
        <translation>%1 ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>May this key be used?</source>
        <translation>Darf dieser Schlüssel benutzt werden?</translation>
    </message>
    <message>
        <source>ssh waits for you</source>
        <translation>ssh wartet auf Sie</translation>
    </message>
    <message>
        <source>It is handed to ssh and not kept anywhere.</source>
        <translation>Es wird an ssh gereicht und nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>The code of your token or app, with its PIN if it has one. It is handed to ssh and not kept anywhere; the connection is shared, so that it is asked for once.</source>
        <translation>Der Code Ihres Tokens oder Ihrer App, mit PIN, falls es eine gibt. Er wird an ssh gereicht und nirgends aufbewahrt; die Verbindung wird geteilt, damit er nur einmal gefragt wird.</translation>
    </message>
    <message>
        <source>The key is on this computer; its passphrase is handed to ssh and not kept anywhere.</source>
        <translation>Der Schlüssel liegt auf diesem Computer; seine Passphrase wird an ssh gereicht und nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>ssh has never connected to it from this computer. Compare the fingerprint with the one that its operators publish. Once accepted, ssh warns when it changes.</source>
        <translation>ssh hat sich von diesem Computer aus noch nie damit verbunden. Vergleichen Sie den Fingerabdruck mit dem, den die Betreiber veröffentlichen. Ist er einmal angenommen, warnt ssh, wenn er sich ändert.</translation>
    </message>
    <message>
        <source>Your agent asks before a key is used.</source>
        <translation>Ihr Agent fragt, bevor ein Schlüssel benutzt wird.</translation>
    </message>
    <message>
        <source>Do what ssh says; this closes by itself.</source>
        <translation>Tun Sie, was ssh sagt; dies schließt sich von selbst.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Accept and connect</source>
        <translation>&amp;Annehmen und verbinden</translation>
    </message>
    <message>
        <source>&amp;Use the key</source>
        <translation>Schlüssel ben&amp;utzen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>&amp;Nicht verbinden</translation>
    </message>
    <message>
        <source>&amp;Do not use it</source>
        <translation>&amp;Nicht benutzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tokenscope::BatchSizesField</name>
    <message>
        <source>Batch sizes</source>
        <translation>Batchgrößen</translation>
    </message>
    <message>
        <source>Run with a batch size of %1, or not</source>
        <translation>Mit einer Batchgröße von %1 laufen lassen oder nicht</translation>
    </message>
</context>
<context>
    <name>tokenscope::LaunchCard</name>
    <message>
        <source>&amp;Try now</source>
        <translation>Jetzt &amp;versuchen</translation>
    </message>
    <message>
        <source>Cancel &amp;all…</source>
        <translation>&amp;Alle abbrechen…</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>Läufe zeigen</translation>
    </message>
    <message>
        <source>Show one line</source>
        <translation>Eine Zeile zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the logs</source>
        <translation>Ordner der Logs öffnen</translation>
    </message>
    <message>
        <source>Forget this launch: its runs and logs stay, it is not shown again</source>
        <translation>Diesen Start vergessen: seine Läufe und Logs bleiben, er wird nicht mehr gezeigt</translation>
    </message>
    <message>
        <source>Jobs on the machine</source>
        <translation>Jobs auf der Maschine</translation>
    </message>
    <message>
        <source>&amp;Follow again</source>
        <translation>Wieder ver&amp;folgen</translation>
    </message>
    <message>
        <source>Stop &amp;following</source>
        <translation>Nicht mehr ver&amp;folgen</translation>
    </message>
    <message>
        <source>Connects again; a code may be asked for.</source>
        <translation>Verbindet erneut; vielleicht wird nach einem Code gefragt.</translation>
    </message>
    <message>
        <source>The runs go on; follow them again whenever you like.</source>
        <translation>Die Läufe gehen weiter; verfolgen Sie sie wieder, wann immer Sie mögen.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) on the machine</source>
        <translation>
            <numerusform>%Ln Job auf der Maschine</numerusform>
            <numerusform>%Ln Jobs auf der Maschine</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the run at batch size %1?</source>
        <translation>Den Lauf mit Batchgröße %1 abbrechen?</translation>
    </message>
    <message>
        <source>Cancel all runs that are not over?</source>
        <translation>Alle Läufe abbrechen, die noch nicht zu Ende sind?</translation>
    </message>
    <message>
        <source>What it has computed since its last checkpoint is lost. The other runs go on.</source>
        <translation>Was er seit seinem letzten Checkpoint gerechnet hat, ist verloren. Die anderen Läufe gehen weiter.</translation>
    </message>
    <message>
        <source>What the present run has computed since its last checkpoint is lost; the runs after it do not begin. Logs are kept.</source>
        <translation>Was der jetzige Lauf seit seinem letzten Checkpoint gerechnet hat, ist verloren; die Läufe danach beginnen nicht. Logs bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Lauf &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation>Alle &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Let it run</source>
        <translation>&amp;Laufen lassen</translation>
    </message>
</context>
<context>
    <name>tokenscope::LaunchDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start training runs</source>
        <translation>Trainingsläufe starten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is run</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>&amp;Fill in for ALCF</source>
        <translation>&amp;Für ALCF ausfüllen</translation>
    </message>
    <message>
        <source>Hosts, folder, environment and parameters of the Llama-2-7B example on ALCF&apos;s Cerebras</source>
        <translation>Rechner, Ordner, Umgebung und Parameter des Llama-2-7B-Beispiels auf ALCFs Cerebras</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>What changes in the parameters</source>
        <translation>Was sich in den Parametern ändert</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>The way there, hop by hop; then folder, environment, launcher and disk</source>
        <translation>Der Weg dorthin, Schritt für Schritt; dann Ordner, Umgebung, Startbefehl und Speicherplatz</translation>
    </message>
    <message>
        <source>Stop &amp;checking</source>
        <translation>Prüfung a&amp;nhalten</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>Prüfe&amp;n</translation>
    </message>
    <message>
        <source>&amp;Start anyway</source>
        <translation>Trotzdem &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Starting the runs…</source>
        <translation>Die Läufe werden gestartet…</translation>
    </message>
    <message>
        <source>Checking, hop by hop…</source>
        <translation>Wird Schritt für Schritt geprüft…</translation>
    </message>
    <message>
        <source>Something has to be put right first; then check again.</source>
        <translation>Erst muss etwas in Ordnung gebracht werden; prüfen Sie dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), one after the other. A check comes first.</source>
        <translation>
            <numerusform>%Ln Lauf. Zuerst kommt eine Prüfung.</numerusform>
            <numerusform>%Ln Läufe nacheinander. Zuerst kommt eine Prüfung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), one after the other.</source>
        <translation>
            <numerusform>%Ln Lauf.</numerusform>
            <numerusform>%Ln Läufe nacheinander.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::LaunchForm</name>
    <message>
        <source>&amp;Working folder</source>
        <translation>Arbeits&amp;ordner</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>Um&amp;gebung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Parameters file</source>
        <translation>&amp;Parameterdatei</translation>
    </message>
    <message>
        <source>&amp;Batch sizes</source>
        <translation>&amp;Batchgrößen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>Befe&amp;hl</translation>
    </message>
    <message>
        <source>{parameters}, {name}, {batch_size} and {model_dir} are filled in for each run.</source>
        <translation>{parameters}, {name}, {batch_size} und {model_dir} werden für jeden Lauf eingesetzt.</translation>
    </message>
    <message>
        <source>List of &amp;jobs</source>
        <translation>Liste der &amp;Jobs</translation>
    </message>
    <message>
        <source>C&amp;ancel a job</source>
        <translation>Job a&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>tokenscope::LaunchRunGrid</name>
    <message>
        <source>Runs of the launch</source>
        <translation>Läufe dieses Starts</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Samples/s</source>
        <translation>Samples/s</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibt</translation>
    </message>
    <message>
        <source>Cancel the run at batch size %1</source>
        <translation>Den Lauf mit Batchgröße %1 abbrechen</translation>
    </message>
</context>
<context>
    <name>tokenscope::RefusalDialog</name>
    <message>
        <source>What was refused</source>
        <translation>Was abgelehnt wurde</translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <translation>An %1: %2</translation>
    </message>
    <message>
        <source>What the other side said</source>
        <translation>Was die andere Seite sagte</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Command that helps</source>
        <translation>Befehl, der hilft</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Text of a letter</source>
        <translation>Text eines Briefes</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Open &amp;mail program</source>
        <translation>&amp;Mailprogramm öffnen</translation>
    </message>
</context>
<context>
    <name>tokenscope::RemoteCheckList</name>
    <message>
        <source>What is checked before the start</source>
        <translation>Was vor dem Start geprüft wird</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>for screen readers: what was checked, how it ended, what was found</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation>Was zu tun ist…</translation>
    </message>
</context>
<context>
    <name>tokenscope::RemotePromptDialog</name>
    <message>
        <source>ssh asks</source>
        <translation>ssh fragt</translation>
    </message>
    <message>
        <source>Fingerprint of the host&apos;s key</source>
        <translation>Fingerabdruck des Schlüssels dieses Rechners</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more question(s) wait</source>
        <translation>
            <numerusform>%Ln weitere Frage wartet</numerusform>
            <numerusform>%Ln weitere Fragen warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::RouteFields</name>
    <message>
        <source>ssh configuration</source>
        <translation>ssh-Konfiguration</translation>
    </message>
    <message>
        <source>Where runs are started</source>
        <translation>Wo Läufe gestartet werden</translation>
    </message>
    <message>
        <source>Over ssh</source>
        <translation>Über ssh</translation>
    </message>
    <message>
        <source>On a machine behind one or two hops of ssh</source>
        <translation>Auf einer Maschine hinter einem oder zwei ssh-Schritten</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>For other schedulers, on the user node itself, and for trying</source>
        <translation>Für andere Scheduler, auf dem Nutzerknoten selbst und zum Ausprobieren</translation>
    </message>
    <message>
        <source>none: runs start on the login host</source>
        <translation>keiner: Läufe starten auf dem Anmelderechner</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Jump through the login host</source>
        <translation>Sprung durch den Anmelderechner</translation>
    </message>
    <message>
        <source>Call ssh on the login host</source>
        <translation>ssh auf dem Anmelderechner aufrufen</translation>
    </message>
    <message>
        <source>A jump is signed in from this computer, with your keys. Called on the login host, ssh relies on that host vouching for you. Automatic tries both.</source>
        <translation>Bei einem Sprung meldet sich dieser Computer mit Ihren Schlüsseln an. Auf dem Anmelderechner aufgerufen, verlässt sich ssh darauf, dass dieser für Sie bürgt. Automatisch versucht beides.</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>&amp;Login host</source>
        <translation>Anme&amp;lderechner</translation>
    </message>
    <message>
        <source>Keys, agent and names of your ssh configuration are used. Passwords and codes are asked for and never kept.</source>
        <translation>Schlüssel, Agent und Namen Ihrer ssh-Konfiguration werden benutzt. Passwörter und Codes werden gefragt und nie aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;User node</source>
        <translation>N&amp;utzerknoten</translation>
    </message>
    <message>
        <source>Second &amp;hop</source>
        <translation>&amp;Zweiter Schritt</translation>
    </message>
    <message>
        <source>ssh c&amp;onfiguration</source>
        <translation>ssh-&amp;Konfiguration</translation>
    </message>
</context>
<context>
    <name>tokenscope::VariantView</name>
    <message>
        <source>&amp;Read the parameters</source>
        <translation>Parameter &amp;lesen</translation>
    </message>
    <message>
        <source>What changes in the parameters is shown here, once they have been read. A check reads them too.</source>
        <translation>Was sich in den Parametern ändert, steht hier, sobald sie gelesen sind. Auch eine Prüfung liest sie.</translation>
    </message>
    <message>
        <source>Reading the parameters…</source>
        <translation>Die Parameter werden gelesen…</translation>
    </message>
    <message>
        <source>Batch size whose parameters are shown</source>
        <translation>Batchgröße, deren Parameter gezeigt werden</translation>
    </message>
    <message>
        <source>What changes in the parameters</source>
        <translation>Was sich in den Parametern ändert</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Erneut &amp;lesen</translation>
    </message>
</context>
<context>
    <name>TrainingFigures</name>
    <message>
        <source>Rate against batch size</source>
        <translation>Rate nach Batchgröße</translation>
    </message>
    <message>
        <source>Loss against samples</source>
        <translation>Loss nach Samples</translation>
    </message>
    <message>
        <source>Loss against steps</source>
        <translation>Loss nach Schritten</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Wohin die Zeit ging</translation>
    </message>
    <message>
        <source>Rate over time</source>
        <translation>Rate im Lauf der Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Cerebras release %1</source>
        <translation>Cerebras-Release %1</translation>
    </message>
    <message numerus="yes">
        <source>n = %n run(s)</source>
        <translation>
            <numerusform>n = %n Lauf</numerusform>
            <numerusform>n = %n Läufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingPlots</name>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>Samples/s</translation>
    </message>
</context>
<context>
    <name>TrainingText</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Compile</source>
        <translation>Kompilieren</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Programming</source>
        <translation>Programmierung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>The log ends in the middle, in this phase: %1.</source>
        <translation>Das Log endet mittendrin, in dieser Phase: %1.</translation>
    </message>
    <message>
        <source>%1, %2 left.</source>
        <translation>%1, noch %2.</translation>
    </message>
    <message>
        <source>In this phase: %1.</source>
        <translation>In dieser Phase: %1.</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>samples ÷ steps</source>
        <translation>Samples ÷ Schritte</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>From the name of the parameters file in the log's command.</source>
        <translation>Aus dem Namen der Parameterdatei im Befehl, den das Log nennt.</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>errechnet</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Batch size as you entered it. Clear it to go back to the file&apos;s.</source>
        <translation>Batchgröße, wie Sie sie eingegeben haben. Leeren Sie das Feld, um zur Angabe der Datei zurückzukehren.</translation>
    </message>
    <message>
        <source>The log says the batch size.</source>
        <translation>Das Log nennt die Batchgröße.</translation>
    </message>
    <message>
        <source>From the parameters file beside the log.</source>
        <translation>Aus der Parameterdatei neben dem Log.</translation>
    </message>
    <message>
        <source>Processed samples divided by the last step.</source>
        <translation>Verarbeitete Samples geteilt durch den letzten Schritt.</translation>
    </message>
    <message>
        <source>From the name of the file.</source>
        <translation>Aus dem Namen der Datei.</translation>
    </message>
    <message>
        <source>Computed from GlobalRate, elapsed time and step; the estimates differ from it by up to %1.</source>
        <translation>Errechnet aus GlobalRate, verstrichener Zeit und Schritt; die Schätzungen weichen um bis zu %1 davon ab.</translation>
    </message>
    <message>
        <source>From the table&apos;s own column.</source>
        <translation>Aus der Spalte der Tabelle.</translation>
    </message>
    <message>
        <source>End to end it made %1, in training %2: the rest of the time is queue, compile and checkpoints.</source>
        <translation>Im Ganzen schaffte er %1, im Training %2: Die übrige Zeit sind Warteschlange, Kompilieren und Checkpoints.</translation>
    </message>
    <message>
        <source>The log&apos;s Rate, %1, is not what the clock shows: %2.</source>
        <translation>Rate im Log, %1, ist nicht, was die Uhr zeigt: %2.</translation>
    </message>
    <message>
        <source>The log&apos;s GlobalRate, %1, is not what the clock shows: %2.</source>
        <translation>GlobalRate im Log, %1, ist nicht, was die Uhr zeigt: %2.</translation>
    </message>
    <message>
        <source>No file says the batch size: it is computed. Double-click it if you know better.</source>
        <translation>Keine Datei nennt die Batchgröße: Sie ist errechnet. Doppelklicken Sie darauf, wenn Sie es besser wissen.</translation>
    </message>
    <message>
        <source>Two sources say different batch sizes. Double-click it if you know better.</source>
        <translation>Zwei Quellen nennen verschiedene Batchgrößen. Doppelklicken Sie darauf, wenn Sie es besser wissen.</translation>
    </message>
    <message>
        <source>The log has no times: the rate is the log&apos;s own, and phases are unknown.</source>
        <translation>Das Log hat keine Zeiten: Die Rate ist die des Logs, und die Phasen sind unbekannt.</translation>
    </message>
    <message>
        <source>There is a single line of progress: the rate is the log&apos;s own.</source>
        <translation>Es gibt nur eine Fortschrittszeile: Die Rate ist die des Logs.</translation>
    </message>
    <message>
        <source>The log&apos;s clock goes backwards.</source>
        <translation>Die Uhr des Logs geht rückwärts.</translation>
    </message>
    <message>
        <source>The log&apos;s last line is cut.</source>
        <translation>Die letzte Zeile des Logs ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number.</source>
        <translation>Der Loss wurde unendlich oder keine Zahl.</translation>
    </message>
    <message>
        <source>The charts show a part of its many lines of progress.</source>
        <translation>Die Diagramme zeigen einen Teil der vielen Fortschrittszeilen.</translation>
    </message>
    <message>
        <source>It says how many samples it processed, and yet it failed.</source>
        <translation>Er nennt die verarbeiteten Samples und schlug dennoch fehl.</translation>
    </message>
    <message numerus="yes">
        <source>The end-to-end rate of %Ln run(s) misleads: it counts queue, compile and checkpoints, too.</source>
        <translation>
            <numerusform>Die Gesamtrate von %Ln Lauf täuscht: Sie zählt Warteschlange, Kompilieren und Checkpoints mit.</numerusform>
            <numerusform>Die Gesamtrate von %Ln Läufen täuscht: Sie zählt Warteschlange, Kompilieren und Checkpoints mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log&apos;s Rate of %Ln run(s) is more than 5 % off what the clock shows.</source>
        <translation>
            <numerusform>Rate im Log von %Ln Lauf liegt mehr als 5 % neben dem, was die Uhr zeigt.</numerusform>
            <numerusform>Rate im Log von %Ln Läufen liegt mehr als 5 % neben dem, was die Uhr zeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log&apos;s GlobalRate of %Ln run(s) is more than 5 % off what the clock shows.</source>
        <translation>
            <numerusform>GlobalRate im Log von %Ln Lauf liegt mehr als 5 % neben dem, was die Uhr zeigt.</numerusform>
            <numerusform>GlobalRate im Log von %Ln Läufen liegt mehr als 5 % neben dem, was die Uhr zeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The batch size of %Ln run(s) is computed, no file says it.</source>
        <translation>
            <numerusform>Die Batchgröße von %Ln Lauf ist errechnet, keine Datei nennt sie.</numerusform>
            <numerusform>Die Batchgröße von %Ln Läufen ist errechnet, keine Datei nennt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sources disagree about the batch size of %Ln run(s).</source>
        <translation>
            <numerusform>Über die Batchgröße von %Ln Lauf widersprechen sich die Quellen.</numerusform>
            <numerusform>Über die Batchgröße von %Ln Läufen widersprechen sich die Quellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log(s) have no times: their rates are the logs&apos; own.</source>
        <translation>
            <numerusform>%Ln Log hat keine Zeiten: Seine Rate ist die eigene.</numerusform>
            <numerusform>%Ln Logs haben keine Zeiten: Ihre Raten sind die eigenen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln log(s) have a single line of progress: their rates are the logs&apos; own.</source>
        <translation>
            <numerusform>%Ln Log hat nur eine Fortschrittszeile: Seine Rate ist die eigene.</numerusform>
            <numerusform>%Ln Logs haben nur eine Fortschrittszeile: Ihre Raten sind die eigenen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of %Ln log(s) goes backwards.</source>
        <translation>
            <numerusform>Die Uhr von %Ln Log geht rückwärts.</numerusform>
            <numerusform>Die Uhr von %Ln Logs geht rückwärts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last line of %Ln log(s) is cut.</source>
        <translation>
            <numerusform>Die letzte Zeile von %Ln Log ist abgeschnitten.</numerusform>
            <numerusform>Die letzte Zeile von %Ln Logs ist abgeschnitten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The loss of %Ln run(s) became infinite or not a number.</source>
        <translation>
            <numerusform>Der Loss von %Ln Lauf wurde unendlich oder keine Zahl.</numerusform>
            <numerusform>Der Loss von %Ln Läufen wurde unendlich oder keine Zahl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The charts show a part of the lines of progress of %Ln run(s).</source>
        <translation>
            <numerusform>Die Diagramme zeigen einen Teil der Fortschrittszeilen von %Ln Lauf.</numerusform>
            <numerusform>Die Diagramme zeigen einen Teil der Fortschrittszeilen von %Ln Läufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) say how many samples they processed, and yet failed.</source>
        <translation>
            <numerusform>%Ln Lauf nennt die verarbeiteten Samples und schlug dennoch fehl.</numerusform>
            <numerusform>%Ln Läufe nennen die verarbeiteten Samples und schlugen dennoch fehl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch size %1</source>
        <translation>Batchgröße %1</translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 Samples/s</translation>
    </message>
</context>
<context>
    <name>tokenscope::BatchRateChart</name>
    <message>
        <source>line: mean</source>
        <translation>Linie: Mittel</translation>
    </message>
    <message>
        <source>no mean: runs of one batch size differ more than twofold</source>
        <translation>kein Mittel: Läufe derselben Batchgröße unterscheiden sich um mehr als das Doppelte</translation>
    </message>
    <message>
        <source>hollow: as the log says</source>
        <translation>hohl: wie das Log sagt</translation>
    </message>
    <message>
        <source>faint: the log&apos;s Rate △ and GlobalRate □ where they mislead</source>
        <translation>blass: Rate △ und GlobalRate □ des Logs, wo sie täuschen</translation>
    </message>
    <message>
        <source>batch size, samples</source>
        <translation>Batchgröße, Samples</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>Samples/s</translation>
    </message>
    <message>
        <source>%1 by the clock</source>
        <translation>%1 nach der Uhr</translation>
    </message>
    <message>
        <source>%1 as the log says</source>
        <translation>%1, wie das Log sagt</translation>
    </message>
    <message>
        <source>%1 runs: %2 – %3</source>
        <translation>%1 Läufe: %2 – %3</translation>
    </message>
    <message>
        <source>%1
Rate in the log: %2</source>
        <translation>%1
Rate im Log: %2</translation>
    </message>
    <message>
        <source>%1
GlobalRate in the log: %2</source>
        <translation>%1
GlobalRate im Log: %2</translation>
    </message>
    <message>
        <source>No run has a batch size and a rate.</source>
        <translation>Kein Lauf hat Batchgröße und Rate.</translation>
    </message>
    <message>
        <source>%1: %2, from %3 to %4 in %5 runs.</source>
        <translation>%1: %2, von %3 bis %4 in %5 Läufen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunDetails</name>
    <message>
        <source>release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>micro batch %1</source>
        <translation>Mikrobatch %1</translation>
    </message>
    <message>
        <source>%1 tokens a sample</source>
        <translation>%1 Token je Sample</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 samples processed in %2</source>
        <translation>%1 Samples verarbeitet in %2</translation>
    </message>
    <message>
        <source>best loss %1</source>
        <translation>bester Loss %1</translation>
    </message>
    <message>
        <source>The selected run</source>
        <translation>Der ausgewählte Lauf</translation>
    </message>
    <message>
        <source>Select a run in the table or in a chart.</source>
        <translation>Wählen Sie einen Lauf in der Tabelle oder in einem Diagramm.</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunRemarks</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunsDelegate</name>
    <message>
        <source>as the file says</source>
        <translation>wie die Datei sagt</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunsModel</name>
    <message>
        <source>No file says the batch size. Double-click to enter it.</source>
        <translation>Keine Datei nennt die Batchgröße. Doppelklicken Sie, um sie einzugeben.</translation>
    </message>
    <message>
        <source>Tokens a sample are not known. Double-click the sequence length to enter them.</source>
        <translation>Die Token je Sample sind nicht bekannt. Doppelklicken Sie auf die Sequenzlänge, um sie einzugeben.</translation>
    </message>
    <message>
        <source>The log&apos;s file</source>
        <translation>Die Datei des Logs</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Samples a step, and who says so; double-click to correct it</source>
        <translation>Samples je Schritt und wer es sagt; Doppelklick zum Berichtigen</translation>
    </message>
    <message>
        <source>Batch size
samples</source>
        <translation>Batchgröße
Samples</translation>
    </message>
    <message>
        <source>Step of the last line of progress</source>
        <translation>Schritt der letzten Fortschrittszeile</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps × batch size ÷ time between lines of progress, without checkpoints and evaluation</source>
        <translation>Schritte × Batchgröße ÷ Zeit zwischen Fortschrittszeilen, ohne Checkpoints und Auswertung</translation>
    </message>
    <message>
        <source>Window rate
samples/s</source>
        <translation>Fensterrate
Samples/s</translation>
    </message>
    <message>
        <source>The log&apos;s last Rate: smoothed over a few lines</source>
        <translation>Letzte Rate im Log: über einige Zeilen geglättet</translation>
    </message>
    <message>
        <source>Rate
samples/s</source>
        <translation>Rate
Samples/s</translation>
    </message>
    <message>
        <source>The log&apos;s last GlobalRate: since its own clock started</source>
        <translation>Letzte GlobalRate im Log: seit dem Start seiner Uhr</translation>
    </message>
    <message>
        <source>GlobalRate
samples/s</source>
        <translation>GlobalRate
Samples/s</translation>
    </message>
    <message>
        <source>Processed samples ÷ the seconds that the log&apos;s last line names</source>
        <translation>Verarbeitete Samples ÷ Sekunden aus der letzten Zeile des Logs</translation>
    </message>
    <message>
        <source>End to end
samples/s</source>
        <translation>Im Ganzen
Samples/s</translation>
    </message>
    <message>
        <source>Time for a step, from the window rate</source>
        <translation>Zeit für einen Schritt, aus der Fensterrate</translation>
    </message>
    <message>
        <source>Step time
s</source>
        <translation>Schrittzeit
s</translation>
    </message>
    <message>
        <source>From the log&apos;s first line to its last</source>
        <translation>Von der ersten Zeile des Logs bis zur letzten</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>Loss at the last step: runs of different batch sizes have seen different numbers of samples</source>
        <translation>Loss beim letzten Schritt: Läufe verschiedener Batchgröße haben verschieden viele Samples gesehen</translation>
    </message>
    <message>
        <source>Final loss</source>
        <translation>Letzter Loss</translation>
    </message>
    <message>
        <source>Window rate × sequence length</source>
        <translation>Fensterrate × Sequenzlänge</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Tokens a sample; double-click to correct it</source>
        <translation>Token je Sample; Doppelklick zum Berichtigen</translation>
    </message>
    <message>
        <source>Sequence
tokens</source>
        <translation>Sequenz
Token</translation>
    </message>
    <message>
        <source>What became of the run</source>
        <translation>Was aus dem Lauf wurde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>How many of its figures mislead, and why</source>
        <translation>Wie viele seiner Zahlen täuschen und warum</translation>
    </message>
</context>
<context>
    <name>tokenscope::RunsTable</name>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Correct the &amp;batch size</source>
        <translation>&amp;Batchgröße berichtigen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove from the page</source>
        <translation>Von der Seite &amp;entfernen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>tokenscope::SizesModel</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Samples a step</source>
        <translation>Samples je Schritt</translation>
    </message>
    <message>
        <source>Batch size
samples</source>
        <translation>Batchgröße
Samples</translation>
    </message>
    <message>
        <source>How many runs have this batch size</source>
        <translation>Wie viele Läufe diese Batchgröße haben</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Mean of the runs&apos; window rates; where a log has no times, of the rates it tells</source>
        <translation>Mittel der Fensterraten der Läufe; wo ein Log keine Zeiten hat, der Raten, die es nennt</translation>
    </message>
    <message>
        <source>Rate
samples/s</source>
        <translation>Rate
Samples/s</translation>
    </message>
    <message>
        <source>Slowest and fastest of the runs</source>
        <translation>Langsamster und schnellster Lauf</translation>
    </message>
    <message>
        <source>Spread
samples/s</source>
        <translation>Spanne
Samples/s</translation>
    </message>
    <message>
        <source>Rate ÷ rate of the smallest batch size</source>
        <translation>Rate ÷ Rate der kleinsten Batchgröße</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Speed-up ÷ growth of the batch size: 100 % if the rate grew with it</source>
        <translation>Faktor ÷ Wachstum der Batchgröße: 100 %, wenn die Rate mitwüchse</translation>
    </message>
    <message>
        <source>Scaling
efficiency</source>
        <translation>Skalierungs-
effizienz</translation>
    </message>
    <message>
        <source>Time for a step</source>
        <translation>Zeit für einen Schritt</translation>
    </message>
    <message>
        <source>Step time
s</source>
        <translation>Schrittzeit
s</translation>
    </message>
    <message>
        <source>With queue, compile and checkpoints, where the log&apos;s last line counts them</source>
        <translation>Mit Warteschlange, Kompilieren und Checkpoints, wo die letzte Zeile des Logs sie zählt</translation>
    </message>
    <message>
        <source>End to end
samples/s</source>
        <translation>Im Ganzen
Samples/s</translation>
    </message>
    <message>
        <source>Loss at a step that every run has reached: larger batch sizes have seen more samples there</source>
        <translation>Loss bei einem Schritt, den jeder Lauf erreicht hat: Größere Batches haben dort mehr Samples gesehen</translation>
    </message>
    <message>
        <source>Loss after
%1 steps</source>
        <translation>Loss nach
%1 Schritten</translation>
    </message>
    <message>
        <source>Loss at
equal steps</source>
        <translation>Loss bei
gleichen Schritten</translation>
    </message>
    <message>
        <source>Loss after as many samples as every run has seen: this compares batch sizes fairly</source>
        <translation>Loss nach so vielen Samples, wie jeder Lauf gesehen hat: So sind Batchgrößen gerecht verglichen</translation>
    </message>
    <message>
        <source>Loss after
%1 samples</source>
        <translation>Loss nach
%1 Samples</translation>
    </message>
    <message>
        <source>Loss at
equal samples</source>
        <translation>Loss bei
gleichen Samples</translation>
    </message>
</context>
<context>
    <name>tokenscope::SizesTable</name>
    <message>
        <source>Batch sizes</source>
        <translation>Batchgrößen</translation>
    </message>
    <message>
        <source>&amp;Copy the table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingBoard</name>
    <message>
        <source>Rate against batch size</source>
        <translation>Rate nach Batchgröße</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>Wohin die Zeit ging</translation>
    </message>
    <message>
        <source>Rate over time</source>
        <translation>Rate im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Loss against samples or steps</source>
        <translation>Loss nach Samples oder Schritten</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Loss against samples seen: compares batch sizes fairly</source>
        <translation>Loss nach gesehenen Samples: vergleicht Batchgrößen gerecht</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Loss against steps: a larger batch size has seen more samples at the same step</source>
        <translation>Loss nach Schritten: Ein größerer Batch hat beim selben Schritt mehr Samples gesehen</translation>
    </message>
    <message>
        <source>Which rate is drawn</source>
        <translation>Welche Rate gezeichnet wird</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Samples between two lines of progress, by the clock</source>
        <translation>Samples zwischen zwei Fortschrittszeilen, nach der Uhr</translation>
    </message>
    <message>
        <source>The log&apos;s own Rate, smoothed over its last lines</source>
        <translation>Rate des Logs, über seine letzten Zeilen geglättet</translation>
    </message>
    <message>
        <source>The log&apos;s own GlobalRate, since its clock started</source>
        <translation>GlobalRate des Logs, seit dem Start seiner Uhr</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingCurvesChart</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>%1: %2 at %3, %4 at %5.</source>
        <translation>%1: %2 bei %3, %4 bei %5.</translation>
    </message>
    <message>
        <source>%1, at %2
%3</source>
        <translation>%1, bei %2
%3</translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingFlow</name>
    <message>
        <source>Open training logs</source>
        <translation>Trainingslogs öffnen</translation>
    </message>
    <message>
        <source>Logs and tables (*.log *.txt *.out *.err *.csv *.tsv);;All files (*)</source>
        <translation>Logs und Tabellen (*.log *.txt *.out *.err *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingHeadline</name>
    <message>
        <source>&amp;Open logs…</source>
        <translation>Logs ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>S&amp;tart runs…</source>
        <translation>Läufe s&amp;tarten…</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Report as %1…</source>
        <translation>Bericht als %1…</translation>
    </message>
    <message>
        <source>Save the comparison as a report</source>
        <translation>Den Vergleich als Bericht speichern</translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingPage</name>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Reading logs…</source>
        <translation>Logs werden gelesen…</translation>
    </message>
    <message>
        <source>Open logs of Cerebras training runs to compare them by batch size: rate, loss and where the time went, as the clock shows them.</source>
        <translation>Öffnen Sie Logs von Cerebras-Trainingsläufen, um sie nach Batchgröße zu vergleichen: Rate, Loss und wohin die Zeit ging, wie die Uhr es zeigt.</translation>
    </message>
    <message>
        <source>&amp;Open logs…</source>
        <translation>Logs ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>oder hierher ziehen</translation>
    </message>
    <message>
        <source>or &amp;start runs…</source>
        <translation>oder Läufe &amp;starten…</translation>
    </message>
    <message>
        <source>How much of the logs is read</source>
        <translation>Wie viel von den Logs gelesen ist</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Files on this page</source>
        <translation>Dateien auf dieser Seite</translation>
    </message>
    <message>
        <source>Corrected · Ctrl+Z undoes it</source>
        <translation>Berichtigt · Strg+Z macht es rückgängig</translation>
    </message>
    <message>
        <source>As the file says again · Ctrl+Z undoes it</source>
        <translation>Wieder wie in der Datei · Strg+Z macht es rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) removed from the page · Ctrl+Z undoes it</source>
        <translation>
            <numerusform>%Ln Lauf von der Seite entfernt · Strg+Z macht es rückgängig</numerusform>
            <numerusform>%Ln Läufe von der Seite entfernt · Strg+Z macht es rückgängig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batch size(s)</source>
        <translation>
            <numerusform>%Ln Batchgröße</numerusform>
            <numerusform>%Ln Batchgrößen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln file(s)…</source>
        <translation>
            <numerusform>%Ln Datei wird gelesen…</numerusform>
            <numerusform>%Ln Dateien werden gelesen…</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a Cerebras training log.</source>
        <translation>„%1“ ist kein Cerebras-Trainingslog.</translation>
    </message>
    <message>
        <source>No line of it is one that Cerebras&apos;s software writes, and it is no table of batch sizes and rates either.</source>
        <translation>Keine Zeile darin ist eine, die Cerebras’ Software schreibt, und eine Tabelle von Batchgrößen und Raten ist es auch nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %Ln more could not be opened.</source>
        <translation>
            <numerusform>%1 %Ln weitere konnte nicht geöffnet werden.</numerusform>
            <numerusform>%1 %Ln weitere konnten nicht geöffnet werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingReportFlow</name>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben…</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>tokenscope::TrainingView</name>
    <message>
        <source>By batch size</source>
        <translation>Nach Batchgröße</translation>
    </message>
</context>
<context>
    <name>tokenscope::WallTimeChart</name>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>%1
%2: %3, %4 of %5</source>
        <translation>%1
%2: %3, %4 von %5</translation>
    </message>
    <message>
        <source>No log tells times.</source>
        <translation>Kein Log nennt Zeiten.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2, of which %3.</source>
        <translation>%1: %2, davon %3.</translation>
    </message>
</context>
<context>
    <name>ParameterText</name>
    <message>
        <source>Line %1 is indented with a tab, which YAML forbids. Use spaces.</source>
        <translation>Zeile %1 ist mit einem Tabulator eingerückt, was YAML verbietet. Nehmen Sie Leerzeichen.</translation>
    </message>
    <message>
        <source>A second document begins in line %1. Use a file with one.</source>
        <translation>In Zeile %1 beginnt ein zweites Dokument. Nehmen Sie eine Datei mit einem.</translation>
    </message>
    <message>
        <source>Line %1 is no YAML, or in a form of it that is not followed here. Nothing is changed in what is not understood.</source>
        <translation>Zeile %1 ist kein YAML oder in einer Form davon, der hier nicht gefolgt wird. Was nicht verstanden wird, wird nicht geändert.</translation>
    </message>
    <message>
        <source>The file has no batch size of training: neither trainer.fit.train_dataloader.batch_size nor train_input.batch_size.</source>
        <translation>Die Datei hat keine Batchgröße des Trainings: weder trainer.fit.train_dataloader.batch_size noch train_input.batch_size.</translation>
    </message>
    <message>
        <source>Line %1 has another batch size of training: it is not clear which one is meant.</source>
        <translation>In Zeile %1 steht noch eine Batchgröße des Trainings: Es ist nicht klar, welche gemeint ist.</translation>
    </message>
    <message>
        <source>Line %1 repeats a key, and programs disagree on which of the two counts. Remove one.</source>
        <translation>Zeile %1 wiederholt einen Schlüssel, und Programme sind uneins, welcher der beiden zählt. Entfernen Sie einen.</translation>
    </message>
    <message>
        <source>The batch size in line %1 is no whole number on one line.</source>
        <translation>Die Batchgröße in Zeile %1 ist keine ganze Zahl in einer Zeile.</translation>
    </message>
    <message>
        <source>The batch size is shared with another place through an anchor or an alias in line %1: a change would reach further than training. Write it out.</source>
        <translation>Die Batchgröße ist durch einen Anker oder Alias in Zeile %1 mit einer anderen Stelle geteilt: Eine Änderung reichte weiter als das Training. Schreiben Sie sie aus.</translation>
    </message>
    <message>
        <source>The micro batch size in line %1 is %2, above the batch size of %3: Cerebras refuses that. With “auto” one is found that fits.</source>
        <translation>Die Mikrobatchgröße in Zeile %1 ist %2, über der Batchgröße von %3: Cerebras weist das ab. Mit „auto“ wird eine gefunden, die passt.</translation>
    </message>
    <message>
        <source>The run is to use %2 systems (num_csx in line %1), more than its batch size of %3: Cerebras refuses that.</source>
        <translation>Der Lauf soll %2 Systeme verwenden (num_csx in Zeile %1), mehr als seine Batchgröße von %3: Cerebras weist das ab.</translation>
    </message>
</context>
</TS>
