package br.central.regras.tabelas;

import br.central.regras.publicacao.ComoSePublica;
import br.central.regras.publicacao.Especie;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a decision table is published. */
@Component
class TabelasSePublicam implements ComoSePublica {

    private final ModelosDasTabelas modelos;
    private final Versoes versoes;
    private final Rascunhos rascunhos;

    TabelasSePublicam(ModelosDasTabelas modelos, Versoes versoes, Rascunhos rascunhos) {
        this.modelos = modelos;
        this.versoes = versoes;
        this.rascunhos = rascunhos;
    }

    @Override
    public Especie especie() {
        return Especie.TABELA;
    }

    @Override
    public String nome(String chave) {
        return TabelaDoNegocio.de(chave).nome();
    }

    @Override
    public EmVigor emVigor(String chave) {
        VersaoView agora = versoes.lista(TabelaDoNegocio.de(chave)).get(0);
        return new EmVigor(agora.numero(), agora.por(), agora.motivo());
    }

    @Override
    public List<Integer> versoes(String chave) {
        return modelos.versoes(chave).stream()
                .map(ModelosDasTabelas.NoMotor::numero)
                .toList();
    }

    @Override
    public byte[] modelo(String chave, int versao) {
        return modelos.modelo(chave, versao);
    }

    @Override
    public String arquivo(String chave) {
        return ModelosDasTabelas.arquivo(chave);
    }

    @Override
    public int publicar(String chave, byte[] modelo) {
        return modelos.publicar(chave, modelo);
    }

    @Override
    public boolean devolver(String chave, String analista, int base, byte[] modelo) {
        return rascunhos.guardar(TabelaDoNegocio.de(chave), analista, base, modelo);
    }
}
