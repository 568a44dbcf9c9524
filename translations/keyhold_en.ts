<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::CheckCard</name>
    <message numerus="yes">
        <source>%n check(s) passed: this computer has what Keyhold needs.</source>
        <translation>
            <numerusform>%n check passed: this computer has what Keyhold needs.</numerusform>
            <numerusform>%n checks passed: this computer has what Keyhold needs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::ChipCard</name>
    <message numerus="yes">
        <source>Locked after %n wrong PIN(s)</source>
        <translation>
            <numerusform>Locked after %n wrong PIN</numerusform>
            <numerusform>Locked after %n wrong PINs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysCard</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::KeysPage</name>
    <message numerus="yes">
        <source>%n key(s) cannot be read.</source>
        <translation>
            <numerusform>%n key cannot be read.</numerusform>
            <numerusform>%n keys cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recently deleted (%n)</source>
        <translation>
            <numerusform>Recently deleted (%n)</numerusform>
            <numerusform>Recently deleted (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::NewKeyFormPage</name>
    <message numerus="yes">
        <source>After %n wrong PIN(s) the chip refuses further tries for a while, so 6 random digits are enough.</source>
        <translation>
            <numerusform>After %n wrong PIN the chip refuses further tries for a while, so 6 random digits are enough.</numerusform>
            <numerusform>After %n wrong PINs the chip refuses further tries for a while, so 6 random digits are enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::PinDialog</name>
    <message numerus="yes">
        <source>%n try/tries left before the chip locks.</source>
        <translation>
            <numerusform>%n try left before the chip locks.</numerusform>
            <numerusform>%n tries left before the chip locks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::SecretEdit</name>
    <message numerus="yes">
        <source>At most %n character(s) fit.</source>
        <translation>
            <numerusform>At most %n character fits.</numerusform>
            <numerusform>At most %n characters fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::StrengthMeter</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyhold::app::TrashDialog</name>
    <message numerus="yes">
        <source>Destroy %n deleted key(s)?</source>
        <translation>
            <numerusform>Destroy %n deleted key?</numerusform>
            <numerusform>Destroy %n deleted keys?</numerusform>
        </translation>
    </message>
</context>
</TS>
