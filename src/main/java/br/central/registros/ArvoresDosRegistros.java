package br.central.registros;

import br.central.comum.Recusa;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers whose entries stand in a tree. */
@Service
public class ArvoresDosRegistros {

    private final RegistrosAbertos abertos;
    private final Registros registros;

    ArvoresDosRegistros(RegistrosAbertos abertos, Registros registros) {
        this.abertos = abertos;
        this.registros = registros;
    }

    /** Whether its entries stand in a tree. */
    public boolean emArvore(String registro) {
        return abertos.um(registro).acima().isPresent();
    }

    /**
     * The field that names the entry above.
     *
     * @throws Recusa.NaoEncontrado when they stand in no tree
     */
    public CampoDeRegistro acima(String registro) {
        RegistroDescrito aberto = abertos.um(registro);
        return aberto.descricao().campos().stream()
                .filter(campo -> aberto.acima().filter(campo.codigo()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("O cadastro " + registro + " não tem árvore."));
    }

    /**
     * The entries where they stand: those that have every word of the text, and what leads to them.
     *
     * @throws Recusa.NaoEncontrado when they stand in none
     */
    @Transactional(readOnly = true)
    public List<NoDeRegistro> arvore(String registro, String procura) {
        String acima = acima(registro).codigo();
        Set<String> achadas = registros.listar(registro, procura, false).stream()
                .map(FichaDeRegistro::chave)
                .collect(Collectors.toSet());
        Map<String, List<FichaDeRegistro>> porCima =
                abertos.um(registro).todas().stream().collect(Collectors.groupingBy(ficha -> ficha.valor(acima)));
        return NoDeRegistro.abaixoDe(abertos.um(registro).descricao(), "", porCima, achadas);
    }

    /**
     * Places an entry, and all below it, below another.
     *
     * @param novo key of the one above; empty for none
     * @throws Recusa.RegraNaoAtendida when it cannot stand there
     * @throws Recusa.Conflito when changed by somebody else meanwhile
     */
    @Transactional
    public FichaDeRegistro mover(String registro, String chave, long versao, String novo) {
        String acima = acima(registro).codigo();
        Map<String, String> valores =
                new LinkedHashMap<>(registros.exigir(registro, chave).valores());
        valores.put(acima, novo);
        return registros.alterar(registro, chave, versao, valores);
    }

    /** Where an entry may be placed: those that may have others below them, but itself and those below it. */
    @Transactional(readOnly = true)
    public List<OpcaoDeCampo> lugares(String registro, String chave) {
        CampoDeRegistro acima = acima(registro);
        Set<String> dela = NoDeRegistro.chavesDe(chave, abertos.um(registro).todas(), acima.codigo());
        return acima.opcoes().stream()
                .filter(opcao -> !dela.contains(opcao.valor()))
                .toList();
    }
}
