import unicodedata

import pytest

from dossier_manager.reading.secret_names import secrecy_of_path

SECRET_NAMES = [
    ("BC khao sat (MAT).pdf", "mat"),
    ("BC ks [Mat].doc", "mat"),
    ("MẬT - BC khảo sát.pdf", "mat"),
    ("BC khảo sát MẬT.pdf", "mat"),
    ("Tai lieu mat", "mat"),
    ("1. Tài liệu Mật", "mat"),
    ("MAT - BC.pdf", "mat"),
    ("MAT_BC khao sat.pdf", "mat"),
    ("BC_KS_MAT.pdf", "mat"),
    ("Bao cao (do mat).pdf", "mat"),
    ("Độ mật", "mat"),
    ("MẬT.pdf", "mat"),
    ("mat", "mat"),
    ("v1.MAT", "mat"),
    ("TOI MAT", "toi_mat"),
    ("(TỐI MẬT) KH.docx", "toi_mat"),
    ("BC TOI MAT 2025.pdf", "toi_mat"),
    ("tai lieu toi mat", "toi_mat"),
    ("BC MAT.pdf", "mat"),
    ("MAT BC.pdf", "mat"),
    ("BC khao sat MAT nam 2025.pdf", "mat"),
    ("TaiLieuMat.pdf", "mat"),
    ("BCTaiLieuMat2025.pdf", "mat"),
    ("TàiLiệuMật.pdf", "mat"),
    ("ToiMat.pdf", "toi_mat"),
    ("TOIMAT.pdf", "toi_mat"),
    ("M\u200bẬ\u2060T - BC.pdf", "mat"),
    ("BC (M\\u200bAT).pdf", "mat"),
    ("Tuyệt mật", "tuyet_mat"),
    ("TUYET MAT", "tuyet_mat"),
]
OPEN_NAMES = """ra mat.docx|ra mắt|LE RA MAT.pdf|RA_MAT.pdf|QD_RA_MAT.docx|KH ra mat MH.signed.pdf
GM ra mat.doc|8. Ra mat|Le ra mat - kich ban|RA MAT - KICH BAN.docx|8a_KH_ra_mat_mo_hinh.docx
ra mat (anh).zip|KH-RA-MAT-2026.pdf|RA MẮT|LỄ RA MẮT MÔ HÌNH|bia ra mat_final.docx|ra  mat.pdf
anh ra mat_1.jpg|RaMat.pdf|8. KH to chuc le ra mat.docx|LE RA MAT (BAN CUOI).pdf|(ra mat).pdf
mật khẩu.txt|MAT KHAU.txt|bảo mật.docx|BAO MAT.pdf|BI_MAT.doc|Tập huấn bí mật nhà nước.pdf
Bảo vệ bí mật nhà nước độ Tối mật.pdf|mat tran.pdf|MẶT TRẬN|UB MAT TRAN TO QUOC|MAT_TRAN.pdf
MAT-TRAN-TQ.pdf|tai lieu mat tran.doc|ho so mat tran.pdf|rà mặt|mật độ dân cư.pdf|khuon mat
camera mat duong.docx|CAMERA_MAT_DUONG.pdf|GAP MAT.pdf|GAP_MAT.pdf|CO-MAT.pdf|Giải mật|ong mật
nuôi ong lấy mật.pdf|Mật ong|Tien mat.xlsx|TIEN_MAT.xlsx|mat bang.jpg|dua_mat.jpg|don mat xe.docx
MatTran.pdf|GAP MAT THAN MAT|UBMTTQ.pdf|BC MAT TRAT TU.doc|KHAM MAT.doc|BC mat.pdf
KH mo hinh|Anh hoat dong|.|..||(|)_-""".replace("\n", "|").split("|")


@pytest.mark.parametrize(("name", "level"), SECRET_NAMES)
def test_names_that_state_a_level(name: str, level: str) -> None:
    assert secrecy_of_path(["Mo hinh", name]) == level
    assert secrecy_of_path([unicodedata.normalize("NFD", name), "a.pdf"]) == level


@pytest.mark.parametrize("name", OPEN_NAMES)
def test_names_of_other_things(name: str) -> None:
    assert secrecy_of_path([name]) is None
    assert secrecy_of_path([unicodedata.normalize("NFD", name), "camera an ninh"]) is None


def test_names_that_are_not_utf8() -> None:
    assert secrecy_of_path(["ra mat \udcff - a.pdf"]) is None
    assert secrecy_of_path(["\udcff", "(MẬT).pdf"]) == "mat"
