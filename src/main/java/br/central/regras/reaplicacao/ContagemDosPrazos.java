package br.central.regras.reaplicacao;

import br.central.atendimento.contrato.PrazoMudado;
import br.central.atendimento.contrato.PrazoMudado.Efeito;
import br.central.regras.reaplicacao.ResumoDosPrazos.Linha;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, by protocol, what becomes of deadlines. */
final class ContagemDosPrazos {

    private static final int LINHAS_DITAS = 200;

    private record Chave(String classificacao, String norma, String antes, String depois, Efeito efeito) {}

    private record Quem(Set<String> todos, Set<String> passam) {}

    private final Map<Chave, Quem> porChave = new HashMap<>();
    private final Set<String> mudam = new HashSet<>();
    private final Set<String> maisCedo = new HashSet<>();
    private final Set<String> maisTarde = new HashSet<>();
    private final Set<String> legais = new HashSet<>();
    private final Set<String> passam = new HashSet<>();
    private final Set<String> deixam = new HashSet<>();

    /** @param restrito it is only counted */
    void contar(PrazoMudado um, boolean restrito) {
        mudam.add(um.protocolo());
        if (um.efeito() == Efeito.MAIS_CEDO) {
            maisCedo.add(um.protocolo());
        }
        if (um.efeito() == Efeito.MAIS_TARDE) {
            maisTarde.add(um.protocolo());
            if (um.legal()) {
                legais.add(um.protocolo());
            }
        }
        if (um.passaAAtrasar()) {
            passam.add(um.protocolo());
        }
        if (um.deixaDeAtrasar()) {
            deixam.add(um.protocolo());
        }
        if (!restrito) {
            Quem quem = porChave.computeIfAbsent(
                    new Chave(um.classificacao(), um.norma(), um.antes(), um.depois(), um.efeito()),
                    nova -> new Quem(new HashSet<>(), new HashSet<>()));
            quem.todos().add(um.protocolo());
            if (um.passaAAtrasar()) {
                quem.passam().add(um.protocolo());
            }
        }
    }

    ResumoDosPrazos resumo(int restritos) {
        List<Linha> linhas = porChave.entrySet().stream()
                .map(um -> linha(um.getKey(), um.getValue()))
                .sorted(Comparator.comparingInt(Linha::quantos)
                        .reversed()
                        .thenComparing(Linha::classificacao)
                        .thenComparing(Linha::norma))
                .limit(LINHAS_DITAS)
                .toList();
        return new ResumoDosPrazos(
                mudam.size(),
                maisCedo.size(),
                maisTarde.size(),
                legais.size(),
                passam.size(),
                deixam.size(),
                restritos,
                linhas,
                porChave.size() - linhas.size());
    }

    private static Linha linha(Chave chave, Quem quem) {
        return new Linha(
                chave.classificacao(),
                chave.norma(),
                chave.antes(),
                chave.depois(),
                chave.efeito().descricao(),
                quem.todos().size(),
                quem.passam().size());
    }
}
