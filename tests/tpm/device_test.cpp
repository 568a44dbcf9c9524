// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/device.h"

#include "support/home.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace keyhold::tpm {
namespace {

class DeviceTest : public testing::Test {
protected:
    test::TemporaryHome home_;
    core::Config config_ = *core::Config::load();
};

TEST_F(DeviceTest, OptionBeatsEnvironmentBeatsSettingBeatsWhatIsFound) {
    ASSERT_TRUE(config_.set("tpm.tcti", "mssim:port=1"));
    EXPECT_EQ(choose_device("", config_)->tcti, "mssim:port=1");
    EXPECT_EQ(choose_device("", config_)->origin, "settings");
    const test::TemporaryVariable second("TPM2OPENSSL_TCTI", "swtpm:port=2");
    EXPECT_EQ(choose_device("", config_)->tcti, "swtpm:port=2");
    const test::TemporaryVariable first("KEYHOLD_TCTI", "swtpm:port=3");
    EXPECT_EQ(choose_device("", config_)->tcti, "swtpm:port=3");
    EXPECT_EQ(choose_device("", config_)->origin, "KEYHOLD_TCTI");
    EXPECT_EQ(choose_device("swtpm:port=4", config_)->tcti, "swtpm:port=4");
    EXPECT_EQ(choose_device("software", config_)->where, Where::software);
}

TEST_F(DeviceTest, KernelsDeviceIsHardwareEverythingElseIsCustom) {
    EXPECT_EQ(choose_device("device", config_)->where, Where::hardware);
    EXPECT_EQ(choose_device("device", config_)->tcti, "device:/dev/tpmrm0");
    EXPECT_EQ(choose_device("device:/dev/tpmrm0", config_)->where, Where::hardware);
    EXPECT_EQ(choose_device("device:/dev/tpm5", config_)->where, Where::custom);
    const auto found = choose_device("", config_);
    EXPECT_EQ(found->where, access("/dev/tpmrm0", F_OK) == 0 ? Where::hardware : Where::software);
    EXPECT_EQ(choose_device("swtpm: port", config_).error().code, core::Code::invalid);
}

} // namespace
} // namespace keyhold::tpm
