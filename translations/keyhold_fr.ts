<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Doctor</name>
    <message>
        <source>You belong to the group “%1”, but this session began before that.</source>
        <translation>Vous faites partie du groupe « %1 », mais cette session a commencé avant.</translation>
    </message>
    <message>
        <source>Log out and in again, or restart the computer.</source>
        <translation>Fermez puis rouvrez votre session, ou redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>Only root and the group “%1” may open “%2”, and you are not in that group.</source>
        <translation>Seuls root et le groupe « %1 » peuvent ouvrir « %2 », et vous n’êtes pas dans ce groupe.</translation>
    </message>
    <message>
        <source>Then log out and in again. Being in “%1” is a large right: its members use the whole TPM, and could remove keys kept in it or change its record of how the computer started.</source>
        <translation>Fermez ensuite puis rouvrez votre session. Appartenir à « %1 » est un droit étendu : ses membres utilisent tout le TPM et pourraient supprimer des clés qu’il conserve ou modifier sa trace du démarrage de l’ordinateur.</translation>
    </message>
    <message>
        <source>This computer has a TPM 1.2. Keyhold needs a TPM 2.0.</source>
        <translation>Cet ordinateur a un TPM 1.2. Keyhold a besoin d’un TPM 2.0.</translation>
    </message>
    <message>
        <source>Some computers can switch to 2.0 in the firmware&apos;s settings.</source>
        <translation>Certains ordinateurs peuvent passer à 2.0 dans les réglages du micrologiciel.</translation>
    </message>
    <message>
        <source>There is “%1” but no “%2”: the kernel does not share the TPM between programs.</source>
        <translation>« %1 » existe, mais pas « %2 » : le noyau ne partage pas le TPM entre les programmes.</translation>
    </message>
    <message>
        <source>This computer shows no TPM. The software TPM takes its place.</source>
        <translation>Cet ordinateur ne présente aucun TPM. Le TPM logiciel le remplace.</translation>
    </message>
    <message>
        <source>Many computers have one that is switched off: look in the firmware&apos;s settings for “TPM”, “fTPM”, “PTT” or “security chip”.</source>
        <translation>Beaucoup d’ordinateurs en ont un qui est désactivé : cherchez « TPM », « fTPM », « PTT » ou « Security Chip » dans les réglages du micrologiciel.</translation>
    </message>
    <message>
        <source>TPM device</source>
        <translation>Périphérique TPM</translation>
    </message>
    <message>
        <source>“%1” is there and can be opened.</source>
        <translation>« %1 » est présent et peut être ouvert.</translation>
    </message>
    <message>
        <source>It was asked for when the program was started.</source>
        <translation>Il a été demandé au lancement du programme.</translation>
    </message>
    <message>
        <source>The environment variable KEYHOLD_TCTI names it.</source>
        <translation>La variable d’environnement KEYHOLD_TCTI le désigne.</translation>
    </message>
    <message>
        <source>The environment variable TPM2OPENSSL_TCTI names it.</source>
        <translation>La variable d’environnement TPM2OPENSSL_TCTI le désigne.</translation>
    </message>
    <message>
        <source>The settings name it.</source>
        <translation>Les réglages le désignent.</translation>
    </message>
    <message>
        <source>It was found in this computer.</source>
        <translation>Il a été trouvé dans cet ordinateur.</translation>
    </message>
    <message>
        <source>No TPM was found in this computer.</source>
        <translation>Aucun TPM n’a été trouvé dans cet ordinateur.</translation>
    </message>
    <message>
        <source>TPM in use</source>
        <translation>TPM utilisé</translation>
    </message>
    <message>
        <source>The computer&apos;s own TPM, through “%1”.</source>
        <translation>Le TPM de cet ordinateur, par « %1 ».</translation>
    </message>
    <message>
        <source>The software TPM: no hardware protection. Good for trying things out and for tests.</source>
        <translation>Le TPM logiciel : aucune protection matérielle. Convient pour essayer et pour les tests.</translation>
    </message>
    <message>
        <source>The TPM at “%1”.</source>
        <translation>Le TPM à « %1 ».</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>PIN erronés</translation>
    </message>
    <message>
        <source>This TPM forgets none of them by itself.</source>
        <translation>Ce TPM n’en oublie aucun de lui-même.</translation>
    </message>
    <message>
        <source>The TPM forgets one of them every %1 seconds.</source>
        <translation>Le TPM en oublie un toutes les %1 secondes.</translation>
    </message>
    <message>
        <source>The TPM counts %1 of %2 wrong PINs and accepts none for now.</source>
        <translation>Le TPM compte %1 PIN erronés sur %2 et n’en accepte plus pour le moment.</translation>
    </message>
    <message>
        <source>The TPM counts %1 of %2 wrong PINs. A power cut after using a key counts as one too.</source>
        <translation>Le TPM compte %1 PIN erronés sur %2. Une coupure de courant après l’usage d’une clé compte aussi pour un.</translation>
    </message>
    <message>
        <source>None are counted; the TPM locks itself after %1.</source>
        <translation>Aucun n’est compté ; le TPM se verrouille après %1.</translation>
    </message>
    <message>
        <source>TPM answers</source>
        <translation>Réponse du TPM</translation>
    </message>
    <message>
        <source>Yes: %1 %2, firmware %3, TPM %4.</source>
        <translation>Oui : %1 %2, micrologiciel %3, TPM %4.</translation>
    </message>
    <message>
        <source>Software TPM</source>
        <translation>TPM logiciel</translation>
    </message>
    <message>
        <source>Its program is installed: “%1”.</source>
        <translation>Son programme est installé : « %1 ».</translation>
    </message>
    <message>
        <source>The program “%1” is not installed.</source>
        <translation>Le programme « %1 » n’est pas installé.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Magasin de clés</translation>
    </message>
    <message>
        <source>The store in “%1” is made when the first key is.</source>
        <translation>Le magasin dans « %1 » est créé avec la première clé.</translation>
    </message>
    <message>
        <source>“%1” can be read and written.</source>
        <translation>« %1 » peut être lu et modifié.</translation>
    </message>
    <message>
        <source>Store permissions</source>
        <translation>Droits d’accès du magasin</translation>
    </message>
    <message>
        <source>There is no store yet.</source>
        <translation>Il n’y a pas encore de magasin.</translation>
    </message>
    <message>
        <source>Others on this computer may reach files or folders in the store: %1.</source>
        <translation>D’autres personnes sur cet ordinateur peuvent atteindre des fichiers ou dossiers du magasin : %1.</translation>
    </message>
    <message>
        <source>The store belongs to another user (number %1).</source>
        <translation>Le magasin appartient à un autre utilisateur (numéro %1).</translation>
    </message>
    <message>
        <source>Only you may read and write it.</source>
        <translation>Vous seul pouvez le lire et le modifier.</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>Where the store is, %1 MiB are free.</source>
        <translation>Là où se trouve le magasin, %1 Mio sont libres.</translation>
    </message>
    <message>
        <source>The file system has no room for more files.</source>
        <translation>Le système de fichiers n’a plus de place pour d’autres fichiers.</translation>
    </message>
    <message>
        <source>Free some space. A key needs about 16 KiB.</source>
        <translation>Libérez de l’espace. Une clé occupe environ 16 Kio.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Keys in the store: %1; in the trash: %2.</source>
        <translation>Clés dans le magasin : %1 ; dans la corbeille : %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>« %1 » est illisible : %2.</translation>
    </message>
    <message>
        <source>Bring what is damaged back from a backup. The other keys are not affected.</source>
        <translation>Restaurez ce qui est endommagé depuis une sauvegarde. Les autres clés ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Core dumps</source>
        <translation>Vidages mémoire</translation>
    </message>
    <message>
        <source>Off for this program: a crash writes no memory to the disk.</source>
        <translation>Désactivés pour ce programme : un plantage n’écrit pas la mémoire sur le disque.</translation>
    </message>
    <message>
        <source>The system did not let Keyhold turn them off: a crash could write a PIN to the disk.</source>
        <translation>Le système n’a pas laissé Keyhold les désactiver : un plantage pourrait écrire un PIN sur le disque.</translation>
    </message>
    <message>
        <source>Locked memory</source>
        <translation>Mémoire verrouillée</translation>
    </message>
    <message>
        <source>PINs can be kept out of the swap space.</source>
        <translation>Les PIN peuvent être tenus hors de l’espace d’échange.</translation>
    </message>
    <message>
        <source>The system lets this program lock only %1 KiB of memory: a PIN could get into the swap space.</source>
        <translation>Le système ne laisse ce programme verrouiller que %1 Kio de mémoire : un PIN pourrait aboutir dans l’espace d’échange.</translation>
    </message>
    <message>
        <source>Raise the limit “memlock” to at least 1024 KiB (limits.conf), then log in again.</source>
        <translation>Portez la limite « memlock » à au moins 1024 Kio (limits.conf), puis rouvrez votre session.</translation>
    </message>
    <message>
        <source>OpenSSL program</source>
        <translation>Programme OpenSSL</translation>
    </message>
    <message>
        <source>Installed: “%1”.</source>
        <translation>Installé : « %1 ».</translation>
    </message>
    <message>
        <source>Not installed. Only the tour uses it, to verify a signature a second time.</source>
        <translation>Non installé. Seule la visite guidée s’en sert, pour vérifier une signature une seconde fois.</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>It was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>“%1” was not found: %2.</source>
        <translation>« %1 » est introuvable.</translation>
    </message>
    <message>
        <source>Check the name, or refresh the list: it may have been moved or deleted.</source>
        <translation>Vérifiez le nom ou actualisez la liste : il a pu être déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>Access to “%1” was denied: %2.</source>
        <translation>L’accès à « %1 » a été refusé.</translation>
    </message>
    <message>
        <source>Check who owns it and who may use it. The device check shows what is missing.</source>
        <translation>Vérifiez à qui il appartient et qui peut l’utiliser. La vérification de l’appareil montre ce qui manque.</translation>
    </message>
    <message>
        <source>The security chip has locked itself after too many wrong PINs.</source>
        <translation>La puce de sécurité s’est verrouillée après trop de PIN erronés.</translation>
    </message>
    <message>
        <source>Wait until the chip allows another try, or reset its lockout.</source>
        <translation>Attendez que la puce autorise un nouvel essai, ou réinitialisez son verrouillage.</translation>
    </message>
    <message>
        <source>Seconds until the chip allows another try: %3.</source>
        <translation>Secondes avant que la puce autorise un nouvel essai : %3.</translation>
    </message>
    <message>
        <source>The security chip refused the PIN of “%1”.</source>
        <translation>La puce de sécurité a refusé le PIN de « %1 ».</translation>
    </message>
    <message>
        <source>Enter the right PIN. Tries left before the chip locks itself: %3.</source>
        <translation>Saisissez le bon PIN. Essais restants avant que la puce se verrouille : %3.</translation>
    </message>
    <message>
        <source>“%1” is in use by another program.</source>
        <translation>« %1 » est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>Close the other program, or try again in a moment.</source>
        <translation>Fermez l’autre programme ou réessayez dans un instant.</translation>
    </message>
    <message>
        <source>No security chip answers at “%1”: %2.</source>
        <translation>Aucune puce de sécurité ne répond à « %1 ».</translation>
    </message>
    <message>
        <source>Check the TPM chosen in the settings, or use the software TPM.</source>
        <translation>Vérifiez le TPM choisi dans les réglages, ou utilisez le TPM logiciel.</translation>
    </message>
    <message>
        <source>The connection to the security chip was lost.</source>
        <translation>La connexion à la puce de sécurité a été perdue.</translation>
    </message>
    <message>
        <source>Try again. Nothing in the store was changed.</source>
        <translation>Réessayez. Rien n’a été modifié dans le magasin.</translation>
    </message>
    <message>
        <source>“%1” is damaged or not of the expected form: %2.</source>
        <translation>« %1 » est endommagé ou n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or make it again.</source>
        <translation>Restaurez-le depuis une sauvegarde, ou recréez-le.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2.</source>
        <translation>« %1 » ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Choisissez une autre valeur.</translation>
    </message>
    <message>
        <source>It is not supported: %2.</source>
        <translation>Ce n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>Choose another kind of key or another chip.</source>
        <translation>Choisissez un autre type de clé ou une autre puce.</translation>
    </message>
    <message>
        <source>A newer version of Keyhold wrote “%1”: %2.</source>
        <translation>Une version plus récente de Keyhold a écrit « %1 ».</translation>
    </message>
    <message>
        <source>Update Keyhold. Nothing was changed.</source>
        <translation>Mettez Keyhold à jour. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>« %1 » existe déjà.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>« %1 » ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose a place that can be written, or make this one writable.</source>
        <translation>Choisissez un emplacement accessible en écriture, ou rendez celui-ci accessible.</translation>
    </message>
    <message>
        <source>There is no room left at “%1”: %2.</source>
        <translation>Il n’y a plus de place à « %1 ».</translation>
    </message>
    <message>
        <source>Free some space and try again. Nothing was half-written.</source>
        <translation>Libérez de l’espace et réessayez. Rien n’a été écrit à moitié.</translation>
    </message>
    <message>
        <source>Reading or writing “%1” failed: %2.</source>
        <translation>La lecture ou l’écriture de « %1 » a échoué.</translation>
    </message>
    <message>
        <source>Try again; the details tell more.</source>
        <translation>Réessayez ; les détails en disent plus.</translation>
    </message>
    <message>
        <source>The program “%1” did not do its work: %2.</source>
        <translation>Le programme « %1 » n’a pas fait son travail.</translation>
    </message>
    <message>
        <source>Install it, or look at the details.</source>
        <translation>Installez-le, ou consultez les détails.</translation>
    </message>
    <message>
        <source>“%1” does not match: %2.</source>
        <translation>« %1 » ne correspond pas.</translation>
    </message>
    <message>
        <source>Do not rely on it before you know why.</source>
        <translation>Ne vous y fiez pas avant d’en connaître la raison.</translation>
    </message>
    <message>
        <source>Something happened that must not happen: %2.</source>
        <translation>Il s’est produit quelque chose qui ne doit pas se produire.</translation>
    </message>
    <message>
        <source>Please report it with the details.</source>
        <translation>Merci de le signaler avec les détails.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Asking the chip what it is</source>
        <translation>Identification de la puce</translation>
    </message>
    <message>
        <source>Looking at this computer</source>
        <translation>Examen de cet ordinateur</translation>
    </message>
    <message>
        <source>Asking the chip about itself</source>
        <translation>Lecture des caractéristiques de la puce</translation>
    </message>
    <message>
        <source>Connecting to the chip</source>
        <translation>Connexion à la puce</translation>
    </message>
    <message>
        <source>Preparing the chip&apos;s storage key</source>
        <translation>Préparation de la clé de stockage de la puce</translation>
    </message>
    <message>
        <source>Making the key inside the chip</source>
        <translation>Création de la clé dans la puce</translation>
    </message>
    <message>
        <source>Writing the key to the store</source>
        <translation>Écriture de la clé dans le magasin</translation>
    </message>
    <message>
        <source>Loading the key into the chip</source>
        <translation>Chargement de la clé dans la puce</translation>
    </message>
    <message>
        <source>Signing inside the chip</source>
        <translation>Signature dans la puce</translation>
    </message>
    <message>
        <source>Verifying the signature in software</source>
        <translation>Vérification de la signature par logiciel</translation>
    </message>
    <message>
        <source>Sign with this key</source>
        <translation>Signer avec cette clé</translation>
    </message>
    <message>
        <source>Starting the software TPM</source>
        <translation>Démarrage du TPM logiciel</translation>
    </message>
</context>
<context>
    <name>keyhold::app::AppContext</name>
    <message>
        <source>Reading the security chip</source>
        <translation>Lecture de la puce de sécurité</translation>
    </message>
</context>
<context>
    <name>keyhold::app::CheckCard</name>
    <message>
        <source>Device check</source>
        <translation>Vérification de l’appareil</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Looking at the chip, the store and the programs that Keyhold needs…</source>
        <translation>Examen de la puce, du magasin et des programmes dont Keyhold a besoin…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Show all checks</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Checking this computer</source>
        <translation>Vérification de cet ordinateur</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>The check could not be done.</source>
        <translation>La vérification n’a pas pu être faite.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed: this computer has what Keyhold needs.</source>
        <translation>
            <numerusform>%n vérification réussie : cet ordinateur a ce dont Keyhold a besoin.</numerusform>
            <numerusform>%n vérifications réussies : cet ordinateur a ce dont Keyhold a besoin.</numerusform>
        </translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>Tout est en ordre</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n point à examiner</numerusform>
            <numerusform>%n points à examiner</numerusform>
        </translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>bon à savoir</translation>
    </message>
    <message>
        <source>should be looked at</source>
        <translation>à examiner</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1 : %2. %3</translation>
    </message>
    <message>
        <source>Command for “%1”</source>
        <translation>Commande pour « %1 »</translation>
    </message>
</context>
<context>
    <name>keyhold::app::ChipCard</name>
    <message>
        <source>Security chip</source>
        <translation>Puce de sécurité</translation>
    </message>
    <message>
        <source>Software TPM — no hardware protection</source>
        <translation>TPM logiciel — aucune protection matérielle</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>Why is there no hardware protection?</source>
        <translation>Pourquoi n’y a-t-il pas de protection matérielle ?</translation>
    </message>
    <message>
        <source>No TPM chip is in use, so Keyhold runs one as a program. Everything works the same, and its keys are encrypted files in your home folder; but whoever copies those files can use the keys elsewhere. It is good for trying things out. For protection, turn on the TPM in the firmware settings of this computer.</source>
        <translation>Aucune puce TPM n’est utilisée ; Keyhold en exécute donc une sous forme de programme. Tout fonctionne de la même façon, et ses clés sont des fichiers chiffrés dans votre dossier personnel ; mais quiconque copie ces fichiers peut utiliser les clés ailleurs. C’est bien pour essayer. Pour être protégé, activez le TPM dans les réglages du micrologiciel de cet ordinateur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Asking the chip…</source>
        <translation>Interrogation de la puce…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Choose another TPM</source>
        <translation>Choisir un autre TPM</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Occupée</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>The security chip cannot be used.</source>
        <translation>La puce de sécurité ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1, model %2</source>
        <translation>%1, modèle %2</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>TPM %1</source>
        <translation>TPM %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>Empreintes</translation>
    </message>
    <message>
        <source>%1 of %2 tries used</source>
        <translation>%1 essai(s) sur %2 utilisé(s)</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n wrong PIN(s)</source>
        <translation>
            <numerusform>Verrouillée après %n PIN erroné</numerusform>
            <numerusform>Verrouillée après %n PIN erronés</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked; another try within %1</source>
        <translation>Verrouillée ; nouvel essai au plus tard dans %1</translation>
    </message>
    <message>
        <source>PIN lockout</source>
        <translation>Verrouillage PIN</translation>
    </message>
</context>
<context>
    <name>keyhold::app::ChipChoice</name>
    <message>
        <source>Keyhold was started with --tpm %1.</source>
        <translation>Keyhold a été lancé avec --tpm %1.</translation>
    </message>
    <message>
        <source>That goes before this choice until Keyhold is closed.</source>
        <translation>Cela prime sur ce choix jusqu’à la fermeture de Keyhold.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>The chip of this computer if there is one, else the software TPM.</source>
        <translation>La puce de cet ordinateur s’il y en a une, sinon le TPM logiciel.</translation>
    </message>
    <message>
        <source>This computer’s TPM</source>
        <translation>TPM de cet ordinateur</translation>
    </message>
    <message>
        <source>Always the chip; an error if it cannot be used.</source>
        <translation>Toujours la puce ; une erreur si elle ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>Software TPM</source>
        <translation>TPM logiciel</translation>
    </message>
    <message>
        <source>A program instead of a chip, for trying things out. No hardware protection.</source>
        <translation>Un programme au lieu d’une puce, pour essayer. Aucune protection matérielle.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Un autre</translation>
    </message>
    <message>
        <source>For experts: a TCTI string of tpm2-tss, such as “swtpm:host=localhost,port=2321”.</source>
        <translation>Pour les experts : une chaîne TCTI de tpm2-tss, telle que « swtpm:host=localhost,port=2321 ».</translation>
    </message>
    <message>
        <source>TCTI string</source>
        <translation>Chaîne TCTI</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test the chosen security chip</source>
        <translation>Tester la puce de sécurité choisie</translation>
    </message>
    <message>
        <source>Enter a TCTI string first.</source>
        <translation>Saisissez d’abord une chaîne TCTI.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Testing the security chip</source>
        <translation>Test de la puce de sécurité</translation>
    </message>
    <message>
        <source>The test failed.</source>
        <translation>Le test a échoué.</translation>
    </message>
    <message>
        <source>It answers: %1, firmware %2.</source>
        <translation>Elle répond : %1, micrologiciel %2.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::CopyButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>keyhold::app::DangerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type “%1” to confirm:</source>
        <translation>Tapez « %1 » pour confirmer :</translation>
    </message>
</context>
<context>
    <name>keyhold::app::FingerprintLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>keyhold::app::InlineMessage</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>message with details</source>
        <translation>message avec détails</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
</context>
<context>
    <name>keyhold::app::JobBar</name>
    <message>
        <source>Running job</source>
        <translation>Tâche en cours</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Afficher les tâches</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>%1 (this step cannot be stopped)</source>
        <translation>%1 (cette étape ne peut pas être arrêtée)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>%1 %, %2</source>
        <translation>%1 %, %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec : %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
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
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Began at %1, %2</source>
        <translation>Commencée à %1, %2</translation>
    </message>
    <message>
        <source>Begins after the jobs before it</source>
        <translation>Commence après les tâches précédentes</translation>
    </message>
    <message>
        <source>This job failed.</source>
        <translation>Cette tâche a échoué.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>toutes les tâches</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation>Effacer les tâches terminées</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Rien n’a encore été fait</translation>
    </message>
    <message>
        <source>Whatever takes a while, such as making a key, is listed here with its steps.</source>
        <translation>Tout ce qui prend du temps, comme la création d’une clé, figure ici avec ses étapes.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation>Le rapport n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Report saved.</source>
        <translation>Rapport enregistré.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeyDetails</name>
    <message>
        <source>Details of the key</source>
        <translation>Détails de la clé</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>Signs a test message with this key and verifies the signature</source>
        <translation>Signe un message de test avec cette clé et vérifie la signature</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>Copy for authorized_keys</source>
        <translation>Copier pour authorized_keys</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Empreintes</translation>
    </message>
    <message>
        <source>OpenSSH fingerprint</source>
        <translation>Empreinte OpenSSH</translation>
    </message>
    <message>
        <source>SHA-256 of the public key (SPKI)</source>
        <translation>SHA-256 de la clé publique (SPKI)</translation>
    </message>
    <message>
        <source>OpenSSH</source>
        <translation>OpenSSH</translation>
    </message>
    <message>
        <source>The public key cannot be read.</source>
        <translation>La clé publique ne peut pas être lue.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Export public key</source>
        <translation>Exporter la clé publique</translation>
    </message>
    <message>
        <source>Saves the public key as a file for OpenSSH, OpenSSL and others</source>
        <translation>Enregistre la clé publique dans un fichier pour OpenSSH, OpenSSL et d’autres</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeyExport</name>
    <message>
        <source>OpenSSH public key (*.pub)</source>
        <translation>Clé publique OpenSSH (*.pub)</translation>
    </message>
    <message>
        <source>PEM, for OpenSSL and most programs (*.pem)</source>
        <translation>PEM, pour OpenSSL et la plupart des programmes (*.pem)</translation>
    </message>
    <message>
        <source>DER, the binary form (*.der)</source>
        <translation>DER, la forme binaire (*.der)</translation>
    </message>
    <message>
        <source>Export the public key of “%1”</source>
        <translation>Exporter la clé publique de « %1 »</translation>
    </message>
    <message>
        <source>The public key could not be saved.</source>
        <translation>La clé publique n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>The public key is saved.</source>
        <translation>La clé publique est enregistrée.</translation>
    </message>
    <message>
        <source>Saving the public key of “%1”</source>
        <translation>Enregistrement de la clé publique de « %1 »</translation>
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
        <translation>Se connecter à des serveurs et à des hébergeurs Git.</translation>
    </message>
    <message>
        <source>Sign mail, commits and packages.</source>
        <translation>Signer des courriels, des commits et des paquets.</translation>
    </message>
    <message>
        <source>Prove who a server or a client is.</source>
        <translation>Prouver l’identité d’un serveur ou d’un client.</translation>
    </message>
    <message>
        <source>Sign the system that your phone starts.</source>
        <translation>Signer le système que démarre votre téléphone.</translation>
    </message>
    <message>
        <source>Sign files, releases or anything else.</source>
        <translation>Signer des fichiers, des versions ou toute autre chose.</translation>
    </message>
    <message>
        <source>Log-ins with this key stop working.</source>
        <translation>Les connexions avec cette clé ne fonctionnent plus.</translation>
    </message>
    <message>
        <source>Servers and clients that use this key can no longer prove who they are.</source>
        <translation>Les serveurs et clients qui utilisent cette clé ne peuvent plus prouver leur identité.</translation>
    </message>
    <message>
        <source>No new system can be signed for a phone that trusts this key.</source>
        <translation>Aucun nouveau système ne peut être signé pour un téléphone qui fait confiance à cette clé.</translation>
    </message>
    <message>
        <source>Nothing can be signed with this key any more.</source>
        <translation>Plus rien ne peut être signé avec cette clé.</translation>
    </message>
    <message>
        <source>Fast and short. Works nearly everywhere.</source>
        <translation>Rapide et courte. Fonctionne presque partout.</translation>
    </message>
    <message>
        <source>A larger curve, where a rule asks for it.</source>
        <translation>Une courbe plus grande, là où une règle la demande.</translation>
    </message>
    <message>
        <source>For older programs. Slower.</source>
        <translation>Pour les programmes plus anciens. Plus lente.</translation>
    </message>
    <message>
        <source>Software, PIN</source>
        <translation>Logiciel, PIN</translation>
    </message>
    <message>
        <source>Chip, PIN</source>
        <translation>Puce, PIN</translation>
    </message>
    <message>
        <source>Software, no PIN</source>
        <translation>Logiciel, sans PIN</translation>
    </message>
    <message>
        <source>Chip, no PIN</source>
        <translation>Puce, sans PIN</translation>
    </message>
    <message>
        <source>Inside the software TPM: no hardware protection</source>
        <translation>Dans le TPM logiciel : aucune protection matérielle</translation>
    </message>
    <message>
        <source>Inside this computer&apos;s security chip</source>
        <translation>Dans la puce de sécurité de cet ordinateur</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>What the phone verifies.</source>
        <translation>Ce que le téléphone vérifie.</translation>
    </message>
    <message>
        <source>Only with its PIN</source>
        <translation>Seulement avec son PIN</translation>
    </message>
    <message>
        <source>No PIN: open to all your programs</source>
        <translation>Sans PIN : ouverte à tous vos programmes</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeyTrial</name>
    <message>
        <source>Trying the key “%1”</source>
        <translation>Essai de la clé « %1 »</translation>
    </message>
    <message>
        <source>The key “%1” could not sign.</source>
        <translation>La clé « %1 » n’a pas pu signer.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Cela fonctionne.</translation>
    </message>
    <message>
        <source>The software TPM signed a random message, and the signature fits the public key shown here.</source>
        <translation>Le TPM logiciel a signé un message aléatoire, et la signature correspond à la clé publique affichée ici.</translation>
    </message>
    <message>
        <source>The chip signed a random message, and the signature fits the public key shown here.</source>
        <translation>La puce a signé un message aléatoire, et la signature correspond à la clé publique affichée ici.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Essai…</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Afficher les clés</translation>
    </message>
    <message>
        <source>The keys could not be read.</source>
        <translation>Les clés n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Aucune clé pour l’instant</translation>
    </message>
    <message>
        <source>A key made here is born in the security chip and never leaves it. Use it for SSH, signing, TLS and more.</source>
        <translation>Une clé créée ici naît dans la puce de sécurité et ne la quitte jamais. Utilisez-la pour SSH, signer, TLS et plus encore.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n clé</numerusform>
            <numerusform>%n clés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Filtrer les clés</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Shows the keys that contain these words (Ctrl+F)</source>
        <translation>Affiche les clés qui contiennent ces mots (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Nouvelle clé…</translation>
    </message>
    <message>
        <source>Makes a key inside the security chip (Ctrl+N)</source>
        <translation>Crée une clé dans la puce de sécurité (Ctrl+N)</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Aucune clé pour l’instant</translation>
    </message>
    <message>
        <source>A key made here stays inside the security chip: programs can use it, but nobody can copy it.</source>
        <translation>Une clé créée ici reste dans la puce de sécurité : des programmes peuvent l’utiliser, mais personne ne peut la copier.</translation>
    </message>
    <message>
        <source>&amp;Undo the deletion</source>
        <translation>&amp;Annuler la suppression</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>&amp;Copy public key</source>
        <translation>&amp;Copier la clé publique</translation>
    </message>
    <message>
        <source>The public key is in the clipboard.</source>
        <translation>La clé publique est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>E&amp;xport public key…</source>
        <translation>E&amp;xporter la clé publique…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>The keys cannot be read.</source>
        <translation>Les clés ne peuvent pas être lues.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) cannot be read.</source>
        <translation>
            <numerusform>%n clé ne peut pas être lue.</numerusform>
            <numerusform>%n clés ne peuvent pas être lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recently deleted (%n)</source>
        <translation>
            <numerusform>Supprimées récemment (%n)</numerusform>
            <numerusform>Supprimées récemment (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>No key contains “%1”.</source>
        <translation>Aucune clé ne contient « %1 ».</translation>
    </message>
    <message>
        <source>Delete the key “%1”?</source>
        <translation>Supprimer la clé « %1 » ?</translation>
    </message>
    <message>
        <source>It moves to “Recently deleted”, and you can restore it until you empty the trash. Its public key stays wherever you installed it: remove it there yourself.</source>
        <translation>Elle passe dans « Supprimées récemment », et vous pouvez la restaurer jusqu’à ce que vous vidiez la corbeille. Sa clé publique reste partout où vous l’avez installée : retirez-la vous-même.</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Supprimer la clé</translation>
    </message>
    <message>
        <source>Deleting the key “%1”</source>
        <translation>Suppression de la clé « %1 »</translation>
    </message>
    <message>
        <source>The key “%1” could not be deleted.</source>
        <translation>La clé « %1 » n’a pas pu être supprimée.</translation>
    </message>
    <message>
        <source>The key “%1” is deleted.</source>
        <translation>La clé « %1 » est supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restoring the key “%1”</source>
        <translation>Restauration de la clé « %1 »</translation>
    </message>
    <message>
        <source>The key “%1” could not be restored.</source>
        <translation>La clé « %1 » n’a pas pu être restaurée.</translation>
    </message>
    <message>
        <source>A key made here is kept by the software TPM. That is good for trying things out, but gives no hardware protection.</source>
        <translation>Une clé créée ici est gardée par le TPM logiciel. C’est bien pour essayer, mais sans protection matérielle.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysTable</name>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
</context>
<context>
    <name>keyhold::app::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Stop the running job and close?</source>
        <translation>Arrêter la tâche en cours et fermer ?</translation>
    </message>
    <message>
        <source>Still running: %1</source>
        <translation>Encore en cours : %1</translation>
    </message>
    <message>
        <source>What it has done so far is undone.</source>
        <translation>Ce qu’elle a fait jusqu’ici est annulé.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
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
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>The security chip does not answer.</source>
        <translation>La puce de sécurité ne répond pas.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>The key could not be made.</source>
        <translation>La clé n’a pas pu être créée.</translation>
    </message>
    <message>
        <source>Waiting for the chip…</source>
        <translation>En attente de la puce…</translation>
    </message>
    <message>
        <source>Making the key “%1”</source>
        <translation>Création de la clé « %1 »</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Cancelled. No key was made.</source>
        <translation>Annulé. Aucune clé n’a été créée.</translation>
    </message>
    <message>
        <source>Another key has this name.</source>
        <translation>Une autre clé porte ce nom.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyFormPage</name>
    <message>
        <source>Name and protection</source>
        <translation>Nom et protection</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Ask for a PIN</source>
        <translation>Demander un PIN</translation>
    </message>
    <message>
        <source>The chip checks it before every use.</source>
        <translation>La puce le vérifie avant chaque utilisation.</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>Sans PIN</translation>
    </message>
    <message>
        <source>Every program that you run can use the key unasked.</source>
        <translation>Tout programme que vous exécutez peut utiliser la clé sans demander.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Repeat PIN</source>
        <translation>Répéter le PIN</translation>
    </message>
    <message>
        <source>Type a PIN, or choose “No PIN”.</source>
        <translation>Tapez un PIN, ou choisissez « Sans PIN ».</translation>
    </message>
    <message>
        <source>Type the PIN once more.</source>
        <translation>Tapez le PIN encore une fois.</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Les deux PIN diffèrent.</translation>
    </message>
    <message>
        <source>This PIN cannot be used.</source>
        <translation>Ce PIN ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message numerus="yes">
        <source>After %n wrong PIN(s) the chip refuses further tries for a while, so 6 random digits are enough.</source>
        <translation>
            <numerusform>Après %n PIN erroné, la puce refuse tout essai pendant un moment ; 6 chiffres au hasard suffisent donc.</numerusform>
            <numerusform>Après %n PIN erronés, la puce refuse tout essai pendant un moment ; 6 chiffres au hasard suffisent donc.</numerusform>
        </translation>
    </message>
    <message>
        <source>After some wrong PINs the chip refuses further tries for a while, so 6 random digits are enough.</source>
        <translation>Après quelques PIN erronés, la puce refuse tout essai pendant un moment ; 6 chiffres au hasard suffisent donc.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyPlan</name>
    <message>
        <source>This chip cannot make such keys.</source>
        <translation>Cette puce ne peut pas créer de telles clés.</translation>
    </message>
    <message>
        <source>Give the key a name.</source>
        <translation>Donnez un nom à la clé.</translation>
    </message>
    <message>
        <source>Use 1 to 64 characters, no “/”, no space at the ends, and neither “-” nor “.” at the start.</source>
        <translation>Utilisez 1 à 64 caractères, sans « / », sans espace aux extrémités, et ni « - » ni « . » au début.</translation>
    </message>
    <message>
        <source>Another key has this name.</source>
        <translation>Une autre clé porte ce nom.</translation>
    </message>
    <message>
        <source>Phones take only RSA for this.</source>
        <translation>Les téléphones n’acceptent que RSA pour cela.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyPurposePage</name>
    <message>
        <source>What is the key for?</source>
        <translation>À quoi servira la clé ?</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyReadyPage</name>
    <message>
        <source>Let it sign a test message once, to see that everything works.</source>
        <translation>Faites-lui signer une fois un message de test pour voir que tout fonctionne.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Sign a file and check the signature, in a terminal</source>
        <translation>Signer un fichier et vérifier la signature, dans un terminal</translation>
    </message>
    <message>
        <source>The key “%1” is ready</source>
        <translation>La clé « %1 » est prête</translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeySummaryPage</name>
    <message>
        <source>Ready to make the key</source>
        <translation>Prêt à créer la clé</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Ce qui sera créé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>It works only with this software TPM. There is no copy: if the TPM&apos;s files are lost, so is the key.</source>
        <translation>Elle ne fonctionne qu’avec ce TPM logiciel. Il n’en existe aucune copie : si les fichiers du TPM sont perdus, la clé l’est aussi.</translation>
    </message>
    <message>
        <source>It works only in this computer. There is no copy: if the chip breaks, the key is lost.</source>
        <translation>Elle ne fonctionne que dans cet ordinateur. Il n’en existe aucune copie : si la puce tombe en panne, la clé est perdue.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
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
        <translation>La clé « %1 » demande son PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n try/tries left before the chip locks.</source>
        <translation>
            <numerusform>Encore %n essai avant que la puce se verrouille.</numerusform>
            <numerusform>Encore %n essais avant que la puce se verrouille.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use key</source>
        <translation>Utiliser la clé</translation>
    </message>
</context>
<context>
    <name>keyhold::app::PromisesCard</name>
    <message>
        <source>What Keyhold does, and never does</source>
        <translation>Ce que Keyhold fait, et ne fait jamais</translation>
    </message>
    <message>
        <source>It keeps your keys as small files in your home folder, encrypted by the security chip.</source>
        <translation>Il garde vos clés sous forme de petits fichiers dans votre dossier personnel, chiffrés par la puce de sécurité.</translation>
    </message>
    <message>
        <source>It uses the chip only for what you ask; it never clears it and never changes its owner or its settings.</source>
        <translation>Il n’utilise la puce que pour ce que vous demandez ; il ne l’efface jamais et ne change jamais son propriétaire ni ses réglages.</translation>
    </message>
    <message>
        <source>It needs no account, sends nothing anywhere and keeps no PIN.</source>
        <translation>Il ne demande aucun compte, n’envoie rien nulle part et ne conserve aucun PIN.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::SecretEdit</name>
    <message>
        <source>Show %1 while held</source>
        <translation>Afficher %1 tant que le bouton est maintenu</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Le verrouillage des majuscules est actif.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s) fit.</source>
        <translation>
            <numerusform>%n caractère au plus.</numerusform>
            <numerusform>%n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Les deux sont identiques.</translation>
    </message>
    <message>
        <source>They are not the same yet.</source>
        <translation>Ils ne sont pas encore identiques.</translation>
    </message>
    <message>
        <source>This is too long: letters beyond A to Z take more room.</source>
        <translation>C’est trop long : les lettres hors de A à Z prennent plus de place.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher dans les réglages</translation>
    </message>
    <message>
        <source>The settings could not be read; the usual ones are in use.</source>
        <translation>Les réglages n’ont pas pu être lus ; ceux par défaut sont utilisés.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>Security chip</source>
        <translation>Puce de sécurité</translation>
    </message>
    <message>
        <source>Security chip TPM software automatic TCTI test device</source>
        <translation>Puce de sécurité TPM logiciel automatique TCTI test périphérique</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>Couleurs claires ou sombres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window; technical details stay English</source>
        <translation>De la fenêtre ; les détails techniques restent en anglais</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Magasin de clés</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The folder does not exist yet.</source>
        <translation>Le dossier n’existe pas encore.</translation>
    </message>
    <message>
        <source>It is made with the first key.</source>
        <translation>Il est créé avec la première clé.</translation>
    </message>
    <message>
        <source>No program could show the folder.</source>
        <translation>Aucun programme n’a pu afficher le dossier.</translation>
    </message>
    <message>
        <source>Open it by hand: %1</source>
        <translation>Ouvrez-le vous-même : %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Your keys as small files. Copy it to keep a backup; the keys in it work with this chip only.</source>
        <translation>Vos clés sous forme de petits fichiers. Copiez-le pour garder une sauvegarde ; ses clés ne fonctionnent qu’avec cette puce.</translation>
    </message>
    <message>
        <source>Open the folder of the key store</source>
        <translation>Ouvrir le dossier du magasin de clés</translation>
    </message>
    <message>
        <source>Folder of the key store</source>
        <translation>Dossier du magasin de clés</translation>
    </message>
    <message>
        <source>Key store folder path backup</source>
        <translation>Magasin de clés dossier chemin sauvegarde</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Keys in the security chip of your computer</source>
        <translation>Des clés dans la puce de sécurité de votre ordinateur</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>The window: GNU General Public License, version 3 or later. The libraries: Apache License 2.0. Built with Qt, OpenSSL, tpm2-tss and zxcvbn.</source>
        <translation>La fenêtre : GNU General Public License, version 3 ou ultérieure. Les bibliothèques : licence Apache 2.0. Construit avec Qt, OpenSSL, tpm2-tss et zxcvbn.</translation>
    </message>
    <message>
        <source>The choice holds until Keyhold is closed, but it could not be saved.</source>
        <translation>Le choix vaut jusqu’à la fermeture de Keyhold, mais il n’a pas pu être enregistré.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::StepList</name>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>keyhold::app::StrengthMeter</name>
    <message>
        <source>less than a second</source>
        <translation>moins d’une seconde</translation>
    </message>
    <message>
        <source>thousands of years</source>
        <translation>des milliers d’années</translation>
    </message>
    <message>
        <source>centuries</source>
        <translation>des siècles</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>Très faible</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Très fort</translation>
    </message>
    <message>
        <source>%1: with the chip counting the tries, guessing it takes %2.</source>
        <translation>%1 : la puce comptant les essais, il faut %2 pour le deviner.</translation>
    </message>
    <message>
        <source>%1: guessing it takes %2 on fast computers.</source>
        <translation>%1 : pour le deviner, il faut %2 sur des ordinateurs rapides.</translation>
    </message>
</context>
<context>
    <name>keyhold::app::Toast</name>
    <message>
        <source>Close notice</source>
        <translation>Fermer l’avis</translation>
    </message>
</context>
<context>
    <name>keyhold::app::TrashDialog</name>
    <message>
        <source>Recently deleted keys</source>
        <translation>Clés supprimées récemment</translation>
    </message>
    <message>
        <source>These keys cannot be used until you restore them. Emptying the trash destroys them for good.</source>
        <translation>Ces clés sont inutilisables tant que vous ne les restaurez pas. Vider la corbeille les détruit définitivement.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée le</translation>
    </message>
    <message>
        <source>&amp;Empty trash…</source>
        <translation>&amp;Vider la corbeille…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The deleted keys cannot be listed.</source>
        <translation>Les clés supprimées ne peuvent pas être listées.</translation>
    </message>
    <message>
        <source>Restoring the key “%1”</source>
        <translation>Restauration de la clé « %1 »</translation>
    </message>
    <message>
        <source>The key “%1” could not be restored.</source>
        <translation>La clé « %1 » n’a pas pu être restaurée.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, pour %2</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n deleted key(s)?</source>
        <translation>
            <numerusform>Détruire %n clé supprimée ?</numerusform>
            <numerusform>Détruire %n clés supprimées ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their private halves cannot be made again, by anyone. What was locked to them stays locked.</source>
        <translation>Leurs moitiés privées ne peuvent être recréées par personne. Ce qui leur était lié reste verrouillé.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Détruire</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>Vidage de la corbeille</translation>
    </message>
    <message>
        <source>The trash could not be emptied.</source>
        <translation>La corbeille n’a pas pu être vidée.</translation>
    </message>
</context>
</TS>
