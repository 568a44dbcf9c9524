<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Doctor</name>
    <message>
        <source>You belong to the group “%1”, but this session began before that.</source>
        <translation>Sie gehören zur Gruppe „%1“, aber diese Sitzung hat davor begonnen.</translation>
    </message>
    <message>
        <source>Log out and in again, or restart the computer.</source>
        <translation>Melden Sie sich ab und wieder an, oder starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>Only root and the group “%1” may open “%2”, and you are not in that group.</source>
        <translation>Nur root und die Gruppe „%1“ dürfen „%2“ öffnen, und Sie gehören nicht zu dieser Gruppe.</translation>
    </message>
    <message>
        <source>Then log out and in again. Being in “%1” is a large right: its members use the whole TPM, and could remove keys kept in it or change its record of how the computer started.</source>
        <translation>Melden Sie sich danach ab und wieder an. Zu „%1“ zu gehören ist ein weitreichendes Recht: Mitglieder nutzen das ganze TPM und könnten darin abgelegte Schlüssel entfernen oder seine Aufzeichnung des Systemstarts ändern.</translation>
    </message>
    <message>
        <source>This computer has a TPM 1.2. Keyhold needs a TPM 2.0.</source>
        <translation>Dieser Computer hat ein TPM 1.2. Keyhold braucht ein TPM 2.0.</translation>
    </message>
    <message>
        <source>Some computers can switch to 2.0 in the firmware&apos;s settings.</source>
        <translation>Manche Computer lassen sich in den Firmware-Einstellungen auf 2.0 umstellen.</translation>
    </message>
    <message>
        <source>There is “%1” but no “%2”: the kernel does not share the TPM between programs.</source>
        <translation>Es gibt „%1“, aber kein „%2“: Der Kernel teilt das TPM nicht zwischen Programmen auf.</translation>
    </message>
    <message>
        <source>This computer shows no TPM. The software TPM takes its place.</source>
        <translation>Dieser Computer zeigt kein TPM. Das Software-TPM tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Many computers have one that is switched off: look in the firmware&apos;s settings for “TPM”, “fTPM”, “PTT” or “security chip”.</source>
        <translation>Viele Computer haben eines, das ausgeschaltet ist: Suchen Sie in den Firmware-Einstellungen nach „TPM“, „fTPM“, „PTT“ oder „Security Chip“.</translation>
    </message>
    <message>
        <source>TPM device</source>
        <translation>TPM-Gerät</translation>
    </message>
    <message>
        <source>“%1” is there and can be opened.</source>
        <translation>„%1“ ist da und lässt sich öffnen.</translation>
    </message>
    <message>
        <source>It was asked for when the program was started.</source>
        <translation>Es wurde beim Start des Programms verlangt.</translation>
    </message>
    <message>
        <source>The environment variable KEYHOLD_TCTI names it.</source>
        <translation>Die Umgebungsvariable KEYHOLD_TCTI nennt es.</translation>
    </message>
    <message>
        <source>The environment variable TPM2OPENSSL_TCTI names it.</source>
        <translation>Die Umgebungsvariable TPM2OPENSSL_TCTI nennt es.</translation>
    </message>
    <message>
        <source>The settings name it.</source>
        <translation>Die Einstellungen nennen es.</translation>
    </message>
    <message>
        <source>It was found in this computer.</source>
        <translation>Es wurde in diesem Computer gefunden.</translation>
    </message>
    <message>
        <source>No TPM was found in this computer.</source>
        <translation>In diesem Computer wurde kein TPM gefunden.</translation>
    </message>
    <message>
        <source>TPM in use</source>
        <translation>Verwendetes TPM</translation>
    </message>
    <message>
        <source>The computer&apos;s own TPM, through “%1”.</source>
        <translation>Das TPM dieses Computers, über „%1“.</translation>
    </message>
    <message>
        <source>The software TPM: no hardware protection. Good for trying things out and for tests.</source>
        <translation>Das Software-TPM: kein Hardware-Schutz. Gut zum Ausprobieren und für Tests.</translation>
    </message>
    <message>
        <source>The TPM at “%1”.</source>
        <translation>Das TPM unter „%1“.</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>Falsche PINs</translation>
    </message>
    <message>
        <source>This TPM forgets none of them by itself.</source>
        <translation>Dieses TPM vergisst von selbst keine davon.</translation>
    </message>
    <message>
        <source>The TPM forgets one of them every %1 seconds.</source>
        <translation>Das TPM vergisst alle %1 Sekunden eine davon.</translation>
    </message>
    <message>
        <source>The TPM counts %1 of %2 wrong PINs and accepts none for now.</source>
        <translation>Das TPM zählt %1 von %2 falschen PINs und nimmt vorerst keine an.</translation>
    </message>
    <message>
        <source>The TPM counts %1 of %2 wrong PINs. A power cut after using a key counts as one too.</source>
        <translation>Das TPM zählt %1 von %2 falschen PINs. Auch ein Stromausfall nach der Nutzung eines Schlüssels zählt als eine.</translation>
    </message>
    <message>
        <source>None are counted; the TPM locks itself after %1.</source>
        <translation>Es sind keine gezählt; das TPM sperrt sich nach %1.</translation>
    </message>
    <message>
        <source>TPM answers</source>
        <translation>TPM antwortet</translation>
    </message>
    <message>
        <source>Yes: %1 %2, firmware %3, TPM %4.</source>
        <translation>Ja: %1 %2, Firmware %3, TPM %4.</translation>
    </message>
    <message>
        <source>Software TPM</source>
        <translation>Software-TPM</translation>
    </message>
    <message>
        <source>Its program is installed: “%1”.</source>
        <translation>Sein Programm ist installiert: „%1“.</translation>
    </message>
    <message>
        <source>The program “%1” is not installed.</source>
        <translation>Das Programm „%1“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>The store in “%1” is made when the first key is.</source>
        <translation>Der Speicher in „%1“ wird mit dem ersten Schlüssel angelegt.</translation>
    </message>
    <message>
        <source>“%1” can be read and written.</source>
        <translation>„%1“ lässt sich lesen und beschreiben.</translation>
    </message>
    <message>
        <source>Store permissions</source>
        <translation>Zugriffsrechte des Speichers</translation>
    </message>
    <message>
        <source>There is no store yet.</source>
        <translation>Es gibt noch keinen Speicher.</translation>
    </message>
    <message>
        <source>Others on this computer may reach files or folders in the store: %1.</source>
        <translation>Andere an diesem Computer könnten Dateien oder Ordner im Speicher erreichen: %1.</translation>
    </message>
    <message>
        <source>The store belongs to another user (number %1).</source>
        <translation>Der Speicher gehört einem anderen Benutzer (Nummer %1).</translation>
    </message>
    <message>
        <source>Only you may read and write it.</source>
        <translation>Nur Sie dürfen ihn lesen und beschreiben.</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Where the store is, %1 MiB are free.</source>
        <translation>Am Ort des Speichers sind %1 MiB frei.</translation>
    </message>
    <message>
        <source>The file system has no room for more files.</source>
        <translation>Das Dateisystem hat keinen Platz für weitere Dateien.</translation>
    </message>
    <message>
        <source>Free some space. A key needs about 16 KiB.</source>
        <translation>Geben Sie Platz frei. Ein Schlüssel braucht etwa 16 KiB.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys in the store: %1; in the trash: %2.</source>
        <translation>Schlüssel im Speicher: %1; im Papierkorb: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>Bring what is damaged back from a backup. The other keys are not affected.</source>
        <translation>Stellen Sie das Beschädigte aus einer Sicherung wieder her. Die anderen Schlüssel sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Core dumps</source>
        <translation>Speicherabbilder</translation>
    </message>
    <message>
        <source>Off for this program: a crash writes no memory to the disk.</source>
        <translation>Für dieses Programm aus: Ein Absturz schreibt keinen Arbeitsspeicher auf die Platte.</translation>
    </message>
    <message>
        <source>The system did not let Keyhold turn them off: a crash could write a PIN to the disk.</source>
        <translation>Das System ließ Keyhold sie nicht abschalten: Ein Absturz könnte eine PIN auf die Platte schreiben.</translation>
    </message>
    <message>
        <source>Locked memory</source>
        <translation>Gesperrter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>PINs can be kept out of the swap space.</source>
        <translation>PINs können aus dem Auslagerungsspeicher ferngehalten werden.</translation>
    </message>
    <message>
        <source>The system lets this program lock only %1 KiB of memory: a PIN could get into the swap space.</source>
        <translation>Das System lässt dieses Programm nur %1 KiB Arbeitsspeicher sperren: Eine PIN könnte in den Auslagerungsspeicher gelangen.</translation>
    </message>
    <message>
        <source>Raise the limit “memlock” to at least 1024 KiB (limits.conf), then log in again.</source>
        <translation>Erhöhen Sie die Grenze „memlock“ auf mindestens 1024 KiB (limits.conf) und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>OpenSSL program</source>
        <translation>OpenSSL-Programm</translation>
    </message>
    <message>
        <source>Installed: “%1”.</source>
        <translation>Installiert: „%1“.</translation>
    </message>
    <message>
        <source>Not installed. Only the tour uses it, to verify a signature a second time.</source>
        <translation>Nicht installiert. Nur die Tour nutzt es, um eine Signatur ein zweites Mal zu prüfen.</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” was not found: %2.</source>
        <translation>„%1“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the name, or refresh the list: it may have been moved or deleted.</source>
        <translation>Prüfen Sie den Namen, oder aktualisieren Sie die Liste: Vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>Access to “%1” was denied: %2.</source>
        <translation>Der Zugriff auf „%1“ wurde verweigert.</translation>
    </message>
    <message>
        <source>Check who owns it and who may use it. The device check shows what is missing.</source>
        <translation>Prüfen Sie, wem es gehört und wer es nutzen darf. Die Geräteprüfung zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>The security chip has locked itself after too many wrong PINs.</source>
        <translation>Der Sicherheitschip hat sich nach zu vielen falschen PINs gesperrt.</translation>
    </message>
    <message>
        <source>Wait until the chip allows another try, or reset its lockout.</source>
        <translation>Warten Sie, bis der Chip einen weiteren Versuch erlaubt, oder setzen Sie seine Sperre zurück.</translation>
    </message>
    <message>
        <source>Seconds until the chip allows another try: %3.</source>
        <translation>Sekunden bis zum nächsten erlaubten Versuch: %3.</translation>
    </message>
    <message>
        <source>The security chip refused the PIN of “%1”.</source>
        <translation>Der Sicherheitschip hat die PIN von „%1“ abgelehnt.</translation>
    </message>
    <message>
        <source>Enter the right PIN. Tries left before the chip locks itself: %3.</source>
        <translation>Geben Sie die richtige PIN ein. Verbleibende Versuche, bevor der Chip sich sperrt: %3.</translation>
    </message>
    <message>
        <source>“%1” is in use by another program.</source>
        <translation>„%1“ wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Close the other program, or try again in a moment.</source>
        <translation>Schließen Sie das andere Programm, oder versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>No security chip answers at “%1”: %2.</source>
        <translation>Unter „%1“ antwortet kein Sicherheitschip.</translation>
    </message>
    <message>
        <source>Check the TPM chosen in the settings, or use the software TPM.</source>
        <translation>Prüfen Sie das in den Einstellungen gewählte TPM, oder verwenden Sie das Software-TPM.</translation>
    </message>
    <message>
        <source>The connection to the security chip was lost.</source>
        <translation>Die Verbindung zum Sicherheitschip ist abgebrochen.</translation>
    </message>
    <message>
        <source>Try again. Nothing in the store was changed.</source>
        <translation>Versuchen Sie es noch einmal. Im Speicher wurde nichts verändert.</translation>
    </message>
    <message>
        <source>“%1” is damaged or not of the expected form: %2.</source>
        <translation>„%1“ ist beschädigt oder hat nicht die erwartete Form.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or make it again.</source>
        <translation>Stellen Sie es aus einer Sicherung wieder her, oder erstellen Sie es neu.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2.</source>
        <translation>„%1“ kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>It is not supported: %2.</source>
        <translation>Das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose another kind of key or another chip.</source>
        <translation>Wählen Sie eine andere Art von Schlüssel oder einen anderen Chip.</translation>
    </message>
    <message>
        <source>A newer version of Keyhold wrote “%1”: %2.</source>
        <translation>Eine neuere Version von Keyhold hat „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>Update Keyhold. Nothing was changed.</source>
        <translation>Aktualisieren Sie Keyhold. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Choose a place that can be written, or make this one writable.</source>
        <translation>Wählen Sie einen beschreibbaren Ort, oder machen Sie diesen beschreibbar.</translation>
    </message>
    <message>
        <source>There is no room left at “%1”: %2.</source>
        <translation>Bei „%1“ ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Free some space and try again. Nothing was half-written.</source>
        <translation>Geben Sie Platz frei und versuchen Sie es noch einmal. Nichts wurde halb geschrieben.</translation>
    </message>
    <message>
        <source>Reading or writing “%1” failed: %2.</source>
        <translation>Das Lesen oder Schreiben von „%1“ ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Try again; the details tell more.</source>
        <translation>Versuchen Sie es noch einmal; die Details sagen mehr.</translation>
    </message>
    <message>
        <source>The program “%1” did not do its work: %2.</source>
        <translation>Das Programm „%1“ hat seine Arbeit nicht getan.</translation>
    </message>
    <message>
        <source>Install it, or look at the details.</source>
        <translation>Installieren Sie es, oder sehen Sie in die Details.</translation>
    </message>
    <message>
        <source>“%1” does not match: %2.</source>
        <translation>„%1“ stimmt nicht überein.</translation>
    </message>
    <message>
        <source>Do not rely on it before you know why.</source>
        <translation>Verlassen Sie sich nicht darauf, bevor Sie den Grund kennen.</translation>
    </message>
    <message>
        <source>Something happened that must not happen: %2.</source>
        <translation>Es ist etwas geschehen, das nicht geschehen darf.</translation>
    </message>
    <message>
        <source>Please report it with the details.</source>
        <translation>Bitte melden Sie es mit den Details.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Asking the chip what it is</source>
        <translation>Chip wird nach seiner Art gefragt</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>Computer wird untersucht</translation>
    </message>
    <message>
        <source>Asking the chip about itself</source>
        <translation>Angaben des Chips werden gelesen</translation>
    </message>
    <message>
        <source>Connecting to the chip</source>
        <translation>Verbindung zum Chip wird hergestellt</translation>
    </message>
    <message>
        <source>Preparing the chip&apos;s storage key</source>
        <translation>Speicherschlüssel des Chips wird vorbereitet</translation>
    </message>
    <message>
        <source>Making the key inside the chip</source>
        <translation>Schlüssel wird im Chip erzeugt</translation>
    </message>
    <message>
        <source>Writing the key to the store</source>
        <translation>Schlüssel wird in den Speicher geschrieben</translation>
    </message>
    <message>
        <source>Loading the key into the chip</source>
        <translation>Schlüssel wird in den Chip geladen</translation>
    </message>
    <message>
        <source>Signing inside the chip</source>
        <translation>Im Chip wird signiert</translation>
    </message>
    <message>
        <source>Verifying the signature in software</source>
        <translation>Signatur wird in Software geprüft</translation>
    </message>
    <message>
        <source>Sign with this key</source>
        <translation>Mit diesem Schlüssel signieren</translation>
    </message>
    <message>
        <source>Starting the software TPM</source>
        <translation>Software-TPM wird gestartet</translation>
    </message>
</context>
<context>
    <name>keyhold::app::AppContext</name>
    <message>
        <source>Reading the security chip</source>
        <translation>Sicherheitschip wird gelesen</translation>
    </message>
</context>
<context>
    <name>keyhold::app::CheckCard</name>
    <message>
        <source>Device check</source>
        <translation>Geräteprüfung</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Looking at the chip, the store and the programs that Keyhold needs…</source>
        <translation>Chip, Speicher und benötigte Programme werden geprüft …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Show all checks</source>
        <translation>Alle Prüfungen zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Checking this computer</source>
        <translation>Computer wird geprüft</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>The check could not be done.</source>
        <translation>Die Prüfung war nicht möglich.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed: this computer has what Keyhold needs.</source>
        <translation>
            <numerusform>%n Prüfung bestanden: Dieser Computer hat, was Keyhold braucht.</numerusform>
            <numerusform>%n Prüfungen bestanden: Dieser Computer hat, was Keyhold braucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>gut zu wissen</translation>
    </message>
    <message>
        <source>should be looked at</source>
        <translation>sollte angesehen werden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Command for “%1”</source>
        <translation>Befehl für „%1“</translation>
    </message>
</context>
<context>
    <name>keyhold::app::ChipCard</name>
    <message>
        <source>Security chip</source>
        <translation>Sicherheitschip</translation>
    </message>
    <message>
        <source>Software TPM — no hardware protection</source>
        <translation>Software-TPM – kein Hardware-Schutz</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why is there no hardware protection?</source>
        <translation>Warum gibt es keinen Hardware-Schutz?</translation>
    </message>
    <message>
        <source>No TPM chip is in use, so Keyhold runs one as a program. Everything works the same, and its keys are encrypted files in your home folder; but whoever copies those files can use the keys elsewhere. It is good for trying things out. For protection, turn on the TPM in the firmware settings of this computer.</source>
        <translation>Es ist kein TPM-Chip in Gebrauch, deshalb führt Keyhold eines als Programm aus. Alles funktioniert gleich, und seine Schlüssel sind verschlüsselte Dateien in Ihrem persönlichen Ordner; wer diese Dateien kopiert, kann die Schlüssel aber anderswo benutzen. Zum Ausprobieren ist das gut. Für Schutz schalten Sie das TPM in den Firmware-Einstellungen dieses Computers ein.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the chip…</source>
        <translation>Chip wird gefragt …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another TPM</source>
        <translation>Anderes TPM wählen</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Kein Zugriff</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Benutzung</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>The security chip cannot be used.</source>
        <translation>Der Sicherheitschip kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, model %2</source>
        <translation>%1, Modell %2</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>TPM %1</source>
        <translation>TPM %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>Hashverfahren</translation>
    </message>
    <message>
        <source>%1 of %2 tries used</source>
        <translation>%1 von %2 Versuchen verbraucht</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n wrong PIN(s)</source>
        <translation>
            <numerusform>Gesperrt nach %n falschen PIN</numerusform>
            <numerusform>Gesperrt nach %n falschen PINs</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked; another try within %1</source>
        <translation>Gesperrt; nächster Versuch spätestens in: %1</translation>
    </message>
    <message>
        <source>PIN lockout</source>
        <translation>PIN-Sperre</translation>
    </message>
</context>
<context>
    <name>keyhold::app::ChipChoice</name>
    <message>
        <source>Keyhold was started with --tpm %1.</source>
        <translation>Keyhold wurde mit --tpm %1 gestartet.</translation>
    </message>
    <message>
        <source>That goes before this choice until Keyhold is closed.</source>
        <translation>Das geht dieser Auswahl vor, bis Keyhold geschlossen wird.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The chip of this computer if there is one, else the software TPM.</source>
        <translation>Der Chip dieses Computers, falls vorhanden, sonst das Software-TPM.</translation>
    </message>
    <message>
        <source>This computer’s TPM</source>
        <translation>TPM dieses Computers</translation>
    </message>
    <message>
        <source>Always the chip; an error if it cannot be used.</source>
        <translation>Immer der Chip; ein Fehler, wenn er nicht benutzt werden kann.</translation>
    </message>
    <message>
        <source>Software TPM</source>
        <translation>Software-TPM</translation>
    </message>
    <message>
        <source>A program instead of a chip, for trying things out. No hardware protection.</source>
        <translation>Ein Programm statt eines Chips, zum Ausprobieren. Kein Hardware-Schutz.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Ein anderes</translation>
    </message>
    <message>
        <source>For experts: a TCTI string of tpm2-tss, such as “swtpm:host=localhost,port=2321”.</source>
        <translation>Für Fachleute: eine TCTI-Angabe von tpm2-tss, etwa „swtpm:host=localhost,port=2321“.</translation>
    </message>
    <message>
        <source>TCTI string</source>
        <translation>TCTI-Angabe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test the chosen security chip</source>
        <translation>Gewählten Sicherheitschip testen</translation>
    </message>
    <message>
        <source>Enter a TCTI string first.</source>
        <translation>Geben Sie zuerst eine TCTI-Angabe ein.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet …</translation>
    </message>
    <message>
        <source>Testing the security chip</source>
        <translation>Sicherheitschip wird getestet</translation>
    </message>
    <message>
        <source>The test failed.</source>
        <translation>Der Test ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It answers: %1, firmware %2.</source>
        <translation>Er antwortet: %1, Firmware %2.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::CopyButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>keyhold::app::DangerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type “%1” to confirm:</source>
        <translation>Geben Sie zur Bestätigung „%1“ ein:</translation>
    </message>
</context>
<context>
    <name>keyhold::app::FingerprintLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>keyhold::app::InlineMessage</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>message with details</source>
        <translation>Meldung mit Details</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
</context>
<context>
    <name>keyhold::app::JobBar</name>
    <message>
        <source>Running job</source>
        <translation>Laufender Auftrag</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Aufträge zeigen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>%1 (this step cannot be stopped)</source>
        <translation>%1 (dieser Schritt lässt sich nicht anhalten)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird begonnen …</translation>
    </message>
    <message>
        <source>%1 %, %2</source>
        <translation>%1 %, %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>keyhold::app::JobCard</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Began at %1, %2</source>
        <translation>Begonnen um %1, %2</translation>
    </message>
    <message>
        <source>Begins after the jobs before it</source>
        <translation>Beginnt nach den Aufträgen davor</translation>
    </message>
    <message>
        <source>This job failed.</source>
        <translation>Dieser Auftrag ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>alle Aufträge</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation>Beendete Aufträge entfernen</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Noch nichts getan</translation>
    </message>
    <message>
        <source>Whatever takes a while, such as making a key, is listed here with its steps.</source>
        <translation>Was eine Weile dauert, etwa einen Schlüssel zu erzeugen, steht hier mit seinen Schritten.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation>Der Bericht konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Report saved.</source>
        <translation>Bericht gespeichert.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeyDetails</name>
    <message>
        <source>Details of the key</source>
        <translation>Details des Schlüssels</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>Signs a test message with this key and verifies the signature</source>
        <translation>Signiert eine Testnachricht mit diesem Schlüssel und prüft die Signatur</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Copy for authorized_keys</source>
        <translation>Für authorized_keys kopieren</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>OpenSSH fingerprint</source>
        <translation>OpenSSH-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 of the public key (SPKI)</source>
        <translation>SHA-256 des öffentlichen Schlüssels (SPKI)</translation>
    </message>
    <message>
        <source>OpenSSH</source>
        <translation>OpenSSH</translation>
    </message>
    <message>
        <source>The public key cannot be read.</source>
        <translation>Der öffentliche Schlüssel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export public key</source>
        <translation>Öffentlichen Schlüssel exportieren</translation>
    </message>
    <message>
        <source>Saves the public key as a file for OpenSSH, OpenSSL and others</source>
        <translation>Speichert den öffentlichen Schlüssel als Datei für OpenSSH, OpenSSL und andere</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeyExport</name>
    <message>
        <source>OpenSSH public key (*.pub)</source>
        <translation>Öffentlicher OpenSSH-Schlüssel (*.pub)</translation>
    </message>
    <message>
        <source>PEM, for OpenSSL and most programs (*.pem)</source>
        <translation>PEM, für OpenSSL und die meisten Programme (*.pem)</translation>
    </message>
    <message>
        <source>DER, the binary form (*.der)</source>
        <translation>DER, die binäre Form (*.der)</translation>
    </message>
    <message>
        <source>Export the public key of “%1”</source>
        <translation>Öffentlichen Schlüssel von „%1“ exportieren</translation>
    </message>
    <message>
        <source>The public key could not be saved.</source>
        <translation>Der öffentliche Schlüssel konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The public key is saved.</source>
        <translation>Der öffentliche Schlüssel ist gespeichert.</translation>
    </message>
    <message>
        <source>Saving the public key of “%1”</source>
        <translation>Öffentlicher Schlüssel von „%1“ wird gespeichert</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeyText</name>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>OpenPGP</source>
        <translation>OpenPGP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Android Verified Boot</source>
        <translation>Android Verified Boot</translation>
    </message>
    <message>
        <source>Log in to servers and Git hosts.</source>
        <translation>An Servern und Git-Diensten anmelden.</translation>
    </message>
    <message>
        <source>Sign mail, commits and packages.</source>
        <translation>E-Mails, Commits und Pakete signieren.</translation>
    </message>
    <message>
        <source>Prove who a server or a client is.</source>
        <translation>Nachweisen, wer ein Server oder ein Client ist.</translation>
    </message>
    <message>
        <source>Sign the system that your phone starts.</source>
        <translation>Das System signieren, das Ihr Telefon startet.</translation>
    </message>
    <message>
        <source>Sign files, releases or anything else.</source>
        <translation>Dateien, Veröffentlichungen oder anderes signieren.</translation>
    </message>
    <message>
        <source>Log-ins with this key stop working.</source>
        <translation>Anmeldungen mit diesem Schlüssel funktionieren nicht mehr.</translation>
    </message>
    <message>
        <source>Servers and clients that use this key can no longer prove who they are.</source>
        <translation>Server und Clients mit diesem Schlüssel können nicht mehr nachweisen, wer sie sind.</translation>
    </message>
    <message>
        <source>No new system can be signed for a phone that trusts this key.</source>
        <translation>Für ein Telefon, das diesem Schlüssel vertraut, lässt sich kein neues System mehr signieren.</translation>
    </message>
    <message>
        <source>Nothing can be signed with this key any more.</source>
        <translation>Mit diesem Schlüssel lässt sich nichts mehr signieren.</translation>
    </message>
    <message>
        <source>Fast and short. Works nearly everywhere.</source>
        <translation>Schnell und kurz. Funktioniert fast überall.</translation>
    </message>
    <message>
        <source>A larger curve, where a rule asks for it.</source>
        <translation>Eine größere Kurve, wo eine Vorschrift sie verlangt.</translation>
    </message>
    <message>
        <source>For older programs. Slower.</source>
        <translation>Für ältere Programme. Langsamer.</translation>
    </message>
    <message>
        <source>Software, PIN</source>
        <translation>Software, PIN</translation>
    </message>
    <message>
        <source>Chip, PIN</source>
        <translation>Chip, PIN</translation>
    </message>
    <message>
        <source>Software, no PIN</source>
        <translation>Software, keine PIN</translation>
    </message>
    <message>
        <source>Chip, no PIN</source>
        <translation>Chip, keine PIN</translation>
    </message>
    <message>
        <source>Inside the software TPM: no hardware protection</source>
        <translation>Im Software-TPM: kein Hardware-Schutz</translation>
    </message>
    <message>
        <source>Inside this computer&apos;s security chip</source>
        <translation>Im Sicherheitschip dieses Computers</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>What the phone verifies.</source>
        <translation>Was das Telefon prüft.</translation>
    </message>
    <message>
        <source>Only with its PIN</source>
        <translation>Nur mit seiner PIN</translation>
    </message>
    <message>
        <source>No PIN: open to all your programs</source>
        <translation>Keine PIN: offen für alle Ihre Programme</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeyTrial</name>
    <message>
        <source>Trying the key “%1”</source>
        <translation>Schlüssel „%1“ wird ausprobiert</translation>
    </message>
    <message>
        <source>The key “%1” could not sign.</source>
        <translation>Der Schlüssel „%1“ konnte nicht signieren.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es funktioniert.</translation>
    </message>
    <message>
        <source>The software TPM signed a random message, and the signature fits the public key shown here.</source>
        <translation>Das Software-TPM hat eine zufällige Nachricht signiert, und die Signatur passt zum öffentlichen Schlüssel hier.</translation>
    </message>
    <message>
        <source>The chip signed a random message, and the signature fits the public key shown here.</source>
        <translation>Der Chip hat eine zufällige Nachricht signiert, und die Signatur passt zum öffentlichen Schlüssel hier.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert …</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel …</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>The keys could not be read.</source>
        <translation>Die Schlüssel konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>A key made here is born in the security chip and never leaves it. Use it for SSH, signing, TLS and more.</source>
        <translation>Ein hier erzeugter Schlüssel entsteht im Sicherheitschip und verlässt ihn nie. Nutzen Sie ihn für SSH, Signaturen, TLS und mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Shows the keys that contain these words (Ctrl+F)</source>
        <translation>Zeigt die Schlüssel, die diese Wörter enthalten (Strg+F)</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Neuer Schlüssel …</translation>
    </message>
    <message>
        <source>Makes a key inside the security chip (Ctrl+N)</source>
        <translation>Erzeugt einen Schlüssel im Sicherheitschip (Strg+N)</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>A key made here stays inside the security chip: programs can use it, but nobody can copy it.</source>
        <translation>Ein hier erzeugter Schlüssel bleibt im Sicherheitschip: Programme können ihn benutzen, aber niemand kann ihn kopieren.</translation>
    </message>
    <message>
        <source>&amp;Undo the deletion</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Copy public key</source>
        <translation>Öffentlichen Schlüssel &amp;kopieren</translation>
    </message>
    <message>
        <source>The public key is in the clipboard.</source>
        <translation>Der öffentliche Schlüssel ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>E&amp;xport public key…</source>
        <translation>Öffentlichen Schlüssel e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>The keys cannot be read.</source>
        <translation>Die Schlüssel können nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) cannot be read.</source>
        <translation>
            <numerusform>%n Schlüssel kann nicht gelesen werden.</numerusform>
            <numerusform>%n Schlüssel können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recently deleted (%n)</source>
        <translation>
            <numerusform>Kürzlich gelöscht (%n)</numerusform>
            <numerusform>Kürzlich gelöscht (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>No key contains “%1”.</source>
        <translation>Kein Schlüssel enthält „%1“.</translation>
    </message>
    <message>
        <source>Delete the key “%1”?</source>
        <translation>Schlüssel „%1“ löschen?</translation>
    </message>
    <message>
        <source>It moves to “Recently deleted”, and you can restore it until you empty the trash. Its public key stays wherever you installed it: remove it there yourself.</source>
        <translation>Er kommt zu „Kürzlich gelöscht“, und Sie können ihn wiederherstellen, bis Sie den Papierkorb leeren. Sein öffentlicher Schlüssel bleibt überall dort, wo Sie ihn hinterlegt haben: Entfernen Sie ihn dort selbst.</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Deleting the key “%1”</source>
        <translation>Schlüssel „%1“ wird gelöscht</translation>
    </message>
    <message>
        <source>The key “%1” could not be deleted.</source>
        <translation>Der Schlüssel „%1“ konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The key “%1” is deleted.</source>
        <translation>Der Schlüssel „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Restoring the key “%1”</source>
        <translation>Schlüssel „%1“ wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The key “%1” could not be restored.</source>
        <translation>Der Schlüssel „%1“ konnte nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>A key made here is kept by the software TPM. That is good for trying things out, but gives no hardware protection.</source>
        <translation>Ein hier erzeugter Schlüssel liegt im Software-TPM. Das ist gut zum Ausprobieren, bietet aber keinen Hardware-Schutz.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysTable</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>keyhold::app::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Stop the running job and close?</source>
        <translation>Laufenden Auftrag anhalten und schließen?</translation>
    </message>
    <message>
        <source>Still running: %1</source>
        <translation>Läuft noch: %1</translation>
    </message>
    <message>
        <source>What it has done so far is undone.</source>
        <translation>Was er bisher getan hat, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyDialog</name>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The security chip does not answer.</source>
        <translation>Der Sicherheitschip antwortet nicht.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>The key could not be made.</source>
        <translation>Der Schlüssel konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>Waiting for the chip…</source>
        <translation>Warten auf den Chip …</translation>
    </message>
    <message>
        <source>Making the key “%1”</source>
        <translation>Schlüssel „%1“ wird erzeugt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Cancelled. No key was made.</source>
        <translation>Abgebrochen. Es wurde kein Schlüssel erzeugt.</translation>
    </message>
    <message>
        <source>Another key has this name.</source>
        <translation>Ein anderer Schlüssel hat diesen Namen.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyFormPage</name>
    <message>
        <source>Name and protection</source>
        <translation>Name und Schutz</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Ask for a PIN</source>
        <translation>Nach einer PIN fragen</translation>
    </message>
    <message>
        <source>The chip checks it before every use.</source>
        <translation>Der Chip prüft sie vor jeder Nutzung.</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>Keine PIN</translation>
    </message>
    <message>
        <source>Every program that you run can use the key unasked.</source>
        <translation>Jedes Programm, das Sie ausführen, kann den Schlüssel ungefragt benutzen.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Repeat PIN</source>
        <translation>PIN wiederholen</translation>
    </message>
    <message>
        <source>Type a PIN, or choose “No PIN”.</source>
        <translation>Geben Sie eine PIN ein, oder wählen Sie „Keine PIN“.</translation>
    </message>
    <message>
        <source>Type the PIN once more.</source>
        <translation>Geben Sie die PIN noch einmal ein.</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Die beiden PINs sind verschieden.</translation>
    </message>
    <message>
        <source>This PIN cannot be used.</source>
        <translation>Diese PIN kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message numerus="yes">
        <source>After %n wrong PIN(s) the chip refuses further tries for a while, so 6 random digits are enough.</source>
        <translation>
            <numerusform>Nach %n falschen PIN lehnt der Chip weitere Versuche eine Weile ab; 6 zufällige Ziffern genügen deshalb.</numerusform>
            <numerusform>Nach %n falschen PINs lehnt der Chip weitere Versuche eine Weile ab; 6 zufällige Ziffern genügen deshalb.</numerusform>
        </translation>
    </message>
    <message>
        <source>After some wrong PINs the chip refuses further tries for a while, so 6 random digits are enough.</source>
        <translation>Nach einigen falschen PINs lehnt der Chip weitere Versuche eine Weile ab; 6 zufällige Ziffern genügen deshalb.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyPlan</name>
    <message>
        <source>This chip cannot make such keys.</source>
        <translation>Dieser Chip kann solche Schlüssel nicht erzeugen.</translation>
    </message>
    <message>
        <source>Give the key a name.</source>
        <translation>Geben Sie dem Schlüssel einen Namen.</translation>
    </message>
    <message>
        <source>Use 1 to 64 characters, no “/”, no space at the ends, and neither “-” nor “.” at the start.</source>
        <translation>Verwenden Sie 1 bis 64 Zeichen, kein „/“, kein Leerzeichen an den Enden und weder „-“ noch „.“ am Anfang.</translation>
    </message>
    <message>
        <source>Another key has this name.</source>
        <translation>Ein anderer Schlüssel hat diesen Namen.</translation>
    </message>
    <message>
        <source>Phones take only RSA for this.</source>
        <translation>Telefone nehmen dafür nur RSA.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyPurposePage</name>
    <message>
        <source>What is the key for?</source>
        <translation>Wofür ist der Schlüssel?</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyReadyPage</name>
    <message>
        <source>Let it sign a test message once, to see that everything works.</source>
        <translation>Lassen Sie ihn einmal eine Testnachricht signieren, um zu sehen, dass alles funktioniert.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Sign a file and check the signature, in a terminal</source>
        <translation>Eine Datei signieren und die Signatur prüfen, in einem Terminal</translation>
    </message>
    <message>
        <source>The key “%1” is ready</source>
        <translation>Der Schlüssel „%1“ ist bereit</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeySummaryPage</name>
    <message>
        <source>Ready to make the key</source>
        <translation>Bereit, den Schlüssel zu erzeugen</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was erzeugt wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>It works only with this software TPM. There is no copy: if the TPM&apos;s files are lost, so is the key.</source>
        <translation>Er funktioniert nur mit diesem Software-TPM. Es gibt keine Kopie: Gehen die Dateien des TPM verloren, ist auch der Schlüssel verloren.</translation>
    </message>
    <message>
        <source>It works only in this computer. There is no copy: if the chip breaks, the key is lost.</source>
        <translation>Er funktioniert nur in diesem Computer. Es gibt keine Kopie: Geht der Chip kaputt, ist der Schlüssel verloren.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>keyhold::app::PinDialog</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The key “%1” needs its PIN</source>
        <translation>Der Schlüssel „%1“ braucht seine PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n try/tries left before the chip locks.</source>
        <translation>
            <numerusform>Noch %n Versuch, bevor der Chip sich sperrt.</numerusform>
            <numerusform>Noch %n Versuche, bevor der Chip sich sperrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use key</source>
        <translation>Schlüssel benutzen</translation>
    </message>
</context>
<context>
    <name>keyhold::app::PromisesCard</name>
    <message>
        <source>What Keyhold does, and never does</source>
        <translation>Was Keyhold tut und was nie</translation>
    </message>
    <message>
        <source>It keeps your keys as small files in your home folder, encrypted by the security chip.</source>
        <translation>Es bewahrt Ihre Schlüssel als kleine Dateien in Ihrem persönlichen Ordner auf, verschlüsselt vom Sicherheitschip.</translation>
    </message>
    <message>
        <source>It uses the chip only for what you ask; it never clears it and never changes its owner or its settings.</source>
        <translation>Es nutzt den Chip nur für das, worum Sie bitten; es löscht ihn nie und ändert nie seinen Besitzer oder seine Einstellungen.</translation>
    </message>
    <message>
        <source>It needs no account, sends nothing anywhere and keeps no PIN.</source>
        <translation>Es braucht kein Konto, sendet nichts und bewahrt keine PIN auf.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::SecretEdit</name>
    <message>
        <source>Show %1 while held</source>
        <translation>%1 zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s) fit.</source>
        <translation>
            <numerusform>Höchstens %n Zeichen passt.</numerusform>
            <numerusform>Höchstens %n Zeichen passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>They are not the same yet.</source>
        <translation>Sie sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>This is too long: letters beyond A to Z take more room.</source>
        <translation>Das ist zu lang: Buchstaben außer A bis Z brauchen mehr Platz.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>The settings could not be read; the usual ones are in use.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden; es gelten die üblichen.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Security chip</source>
        <translation>Sicherheitschip</translation>
    </message>
    <message>
        <source>Security chip TPM software automatic TCTI test device</source>
        <translation>Sicherheitschip TPM Software automatisch TCTI Test Gerät</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>Helle oder dunkle Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window; technical details stay English</source>
        <translation>Des Fensters; technische Details bleiben englisch</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The folder does not exist yet.</source>
        <translation>Den Ordner gibt es noch nicht.</translation>
    </message>
    <message>
        <source>It is made with the first key.</source>
        <translation>Er wird mit dem ersten Schlüssel angelegt.</translation>
    </message>
    <message>
        <source>No program could show the folder.</source>
        <translation>Kein Programm konnte den Ordner zeigen.</translation>
    </message>
    <message>
        <source>Open it by hand: %1</source>
        <translation>Öffnen Sie ihn von Hand: %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Your keys as small files. Copy it to keep a backup; the keys in it work with this chip only.</source>
        <translation>Ihre Schlüssel als kleine Dateien. Kopieren Sie ihn als Sicherung; die Schlüssel darin funktionieren nur mit diesem Chip.</translation>
    </message>
    <message>
        <source>Open the folder of the key store</source>
        <translation>Ordner des Schlüsselspeichers öffnen</translation>
    </message>
    <message>
        <source>Folder of the key store</source>
        <translation>Ordner des Schlüsselspeichers</translation>
    </message>
    <message>
        <source>Key store folder path backup</source>
        <translation>Schlüsselspeicher Ordner Pfad Sicherung</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Keys in the security chip of your computer</source>
        <translation>Schlüssel im Sicherheitschip Ihres Computers</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>The window: GNU General Public License, version 3 or later. The libraries: Apache License 2.0. Built with Qt, OpenSSL, tpm2-tss and zxcvbn.</source>
        <translation>Das Fenster: GNU General Public License, Version 3 oder später. Die Bibliotheken: Apache-Lizenz 2.0. Gebaut mit Qt, OpenSSL, tpm2-tss und zxcvbn.</translation>
    </message>
    <message>
        <source>The choice holds until Keyhold is closed, but it could not be saved.</source>
        <translation>Die Auswahl gilt, bis Keyhold geschlossen wird, konnte aber nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::StepList</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>keyhold::app::StrengthMeter</name>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>thousands of years</source>
        <translation>Jahrtausende</translation>
    </message>
    <message>
        <source>centuries</source>
        <translation>Jahrhunderte</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>Sehr schwach</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Sehr stark</translation>
    </message>
    <message>
        <source>%1: with the chip counting the tries, guessing it takes %2.</source>
        <translation>%1: Der Chip zählt die Versuche; Erraten dauert etwa so lange: %2.</translation>
    </message>
    <message>
        <source>%1: guessing it takes %2 on fast computers.</source>
        <translation>%1: Erraten dauert auf schnellen Computern etwa so lange: %2.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::Toast</name>
    <message>
        <source>Close notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>keyhold::app::TrashDialog</name>
    <message>
        <source>Recently deleted keys</source>
        <translation>Kürzlich gelöschte Schlüssel</translation>
    </message>
    <message>
        <source>These keys cannot be used until you restore them. Emptying the trash destroys them for good.</source>
        <translation>Diese Schlüssel können erst wieder benutzt werden, wenn Sie sie wiederherstellen. Den Papierkorb zu leeren vernichtet sie endgültig.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>&amp;Empty trash…</source>
        <translation>Papierkorb &amp;leeren …</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The deleted keys cannot be listed.</source>
        <translation>Die gelöschten Schlüssel können nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Restoring the key “%1”</source>
        <translation>Schlüssel „%1“ wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The key “%1” could not be restored.</source>
        <translation>Der Schlüssel „%1“ konnte nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, für %2</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n deleted key(s)?</source>
        <translation>
            <numerusform>%n gelöschten Schlüssel vernichten?</numerusform>
            <numerusform>%n gelöschte Schlüssel vernichten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their private halves cannot be made again, by anyone. What was locked to them stays locked.</source>
        <translation>Ihre privaten Hälften kann niemand wiederherstellen. Was mit ihnen verschlossen wurde, bleibt verschlossen.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernichten</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>Papierkorb wird geleert</translation>
    </message>
    <message>
        <source>The trash could not be emptied.</source>
        <translation>Der Papierkorb konnte nicht geleert werden.</translation>
    </message>
</context>
</TS>
