package br.central.registros;

import br.central.seguranca.Permissao;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A register in data.
 *
 * @param codigo in addresses
 * @param uma how one entry is called
 * @param direitos one of these opens it, to read and to change
 * @param inclui whether entries are added, or all there will be are there
 * @param emUso the field that says whether an entry is in use, of the options the first when it is, the last when it is not;
 *     {@code null} when all are
 */
public record DescricaoDeRegistro(
        String codigo,
        String nome,
        String uma,
        String explicacao,
        Set<Permissao> direitos,
        List<CampoDeRegistro> campos,
        boolean inclui,
        String emUso) {

    public DescricaoDeRegistro {
        direitos = Set.copyOf(direitos);
        campos = List.copyOf(campos);
        if (inclui && emUso == null) {
            throw new IllegalArgumentException(codigo + ": what can be put in goes out of use when that is undone");
        }
    }

    public String endereco() {
        return "/cadastros/registros/" + codigo;
    }

    public List<CampoDeRegistro> listados() {
        return campos.stream().filter(CampoDeRegistro::naLista).toList();
    }

    public boolean emUso(FichaDeRegistro ficha) {
        return emUso == null || ficha.valor(emUso).equals(valorDoUso(0));
    }

    /** What the field {@link #emUso} says of an entry that is not in use. */
    String valorForaDeUso() {
        return valorDoUso(-1);
    }

    private String valorDoUso(int qual) {
        List<OpcaoDeCampo> opcoes = campos.stream()
                .filter(campo -> campo.codigo().equals(emUso))
                .flatMap(campo -> campo.opcoes().stream())
                .toList();
        return opcoes.isEmpty()
                ? qual == 0 ? "true" : ""
                : opcoes.get(Math.floorMod(qual, opcoes.size())).valor();
    }

    /** Whether it is in use, as people read it. */
    public String usoPorExtenso(FichaDeRegistro ficha) {
        boolean simOuNao = campos.stream()
                .anyMatch(campo -> campo.codigo().equals(emUso) && campo.tipo() == TipoDeCampo.SIM_OU_NAO);
        return simOuNao ? "Fora de uso" : porExtenso(emUso, ficha.valores());
    }

    /** By what an entry is known in titles: its first listed field. */
    public String titulo(FichaDeRegistro ficha) {
        CampoDeRegistro primeiro = listados().get(0);
        return primeiro.porExtenso(ficha.valor(primeiro.codigo()));
    }

    String rotulo(String campo) {
        return campos.stream()
                .filter(um -> um.codigo().equals(campo))
                .map(CampoDeRegistro::rotulo)
                .findFirst()
                .orElse(campo);
    }

    String porExtenso(String campo, Map<String, String> valores) {
        return campos.stream()
                .filter(um -> um.codigo().equals(campo))
                .map(um -> um.porExtenso(valores.get(campo)))
                .findFirst()
                .orElse(valores.get(campo));
    }
}
